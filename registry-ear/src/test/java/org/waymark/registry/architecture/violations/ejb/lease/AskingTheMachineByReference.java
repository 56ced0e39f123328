package org.waymark.registry.architecture.violations.ejb.lease;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks: only the clock producer asks the machine. */
public class AskingTheMachineByReference {

    public Supplier<Instant> time() {
        return Instant::now;
    }
}
