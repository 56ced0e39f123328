/**
 * Refusals on the wire: every exception becomes a problem document of RFC 9457, or what EMIR's clients expect in its
 * place. Uses {@code request}; the features throw exceptions and seldom come here.
 */
@NullMarked
package org.waymark.registry.web.problem;

import org.jspecify.annotations.NullMarked;
