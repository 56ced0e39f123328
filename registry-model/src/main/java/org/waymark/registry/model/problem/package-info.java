/**
 * Refusals: one catalogue of kinds with their HTTP status, one root exception.
 */
@NullMarked
package org.waymark.registry.model.problem;

import org.jspecify.annotations.NullMarked;
