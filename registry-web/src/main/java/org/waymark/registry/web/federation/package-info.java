/**
 * The registry among others, as they and their operators see it: EMIR's paths for children, parents and neighbours, and
 * what only registries of this product understand.
 */
@NullMarked
package org.waymark.registry.web.federation;

import org.jspecify.annotations.NullMarked;
