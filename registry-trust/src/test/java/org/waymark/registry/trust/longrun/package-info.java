/**
 * What needs programs and bundles of the grid that are not everywhere.
 */
@NullMarked
package org.waymark.registry.trust.longrun;

import org.jspecify.annotations.NullMarked;
