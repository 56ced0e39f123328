package org.waymark.registry.architecture.violations.ejb.lease;

import java.time.Clock;
import java.time.Instant;

/** Breaks: only the clock producer asks the machine. */
public class AskingTheMachine {

    public Instant byCall() {
        return Instant.now();
    }

    public long byMillis() {
        return System.currentTimeMillis();
    }

    public Clock byClock() {
        return Clock.systemUTC();
    }

    /** Allowed. */
    public Instant askingAClock(Clock clock) {
        return Instant.now(clock);
    }
}
