/**
 * The federation in one thread and without time: registries that run the real links, comparisons, check-ins and rules, on
 * a network and on machines that fail as badly as is stated. Everything follows from one number.
 */
@NullMarked
package org.waymark.registry.model.federation.simulation;

import org.jspecify.annotations.NullMarked;
