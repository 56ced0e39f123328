/**
 * Chains, lists and responders, good ones and bad ones.
 */
@NullMarked
package org.waymark.registry.trust.validation;

import org.jspecify.annotations.NullMarked;
