package org.waymark.registry.architecture.violations.model.round;

import org.waymark.registry.architecture.violations.model.circle.Hen;

/** Breaks: features form no cycles. */
public interface Egg {

    Hen becomes();
}
