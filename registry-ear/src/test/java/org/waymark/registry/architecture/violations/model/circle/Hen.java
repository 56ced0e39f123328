package org.waymark.registry.architecture.violations.model.circle;

import org.waymark.registry.architecture.violations.model.round.Egg;

/** Breaks: features form no cycles. */
public interface Hen {

    Egg lays();
}
