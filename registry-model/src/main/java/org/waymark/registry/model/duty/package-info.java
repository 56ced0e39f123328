/**
 * Which of the nodes on one store does what is done once: sweeps, and talking to other registries.
 */
@NullMarked
package org.waymark.registry.model.duty;

import org.jspecify.annotations.NullMarked;
