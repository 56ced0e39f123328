package org.waymark.registry.architecture.violations.ejb.config;

import java.time.Clock;

/** Allowed: the one place that asks the machine. */
public class ClockMaker {

    public Clock clock() {
        return Clock.systemUTC();
    }
}
