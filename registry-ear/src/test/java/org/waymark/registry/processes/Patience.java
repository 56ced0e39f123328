package org.waymark.registry.processes;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what happens elsewhere. */
public final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Patience() {}

    /** Asks until the answer is yes; fails if it is not in time. */
    public static void within(Duration limit, Supplier<String> what, BooleanSupplier question)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + limit.toMillis() + " ms in vain for " + what.get());
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
