/**
 * Whether a chain of certificates is good, and if not, why.
 */
@NullMarked
package org.waymark.registry.trust.validation;

import org.jspecify.annotations.NullMarked;
