/**
 * Registering a batch, as pure functions: what can be said of a record by itself, what becomes of it in the light of
 * what
 * is registered already, and the outcome that its publisher hears.
 */
@NullMarked
package org.waymark.registry.model.registration;

import org.jspecify.annotations.NullMarked;
