package org.waymark.registry.ejb.changes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;

/** What is counted of those who follow changes. */
final class ChangeMeters {
    private final Counter sent;
    private final Counter cutOff;
    private final Counter evaluations;

    ChangeMeters(MeterRegistry registry, Collection<?> readers) {
        Gauge.builder("waymark.changes.readers", readers, Collection::size)
                .description("Readers who follow changes")
                .register(registry);
        sent = Counter.builder("waymark.changes.sent")
                .description("Changes shown to readers who follow")
                .register(registry);
        cutOff = Counter.builder("waymark.changes.readers.cutoff")
                .description("Readers cut off because they took nothing for too long")
                .register(registry);
        evaluations = Counter.builder("waymark.changes.evaluations")
                .description("How often changes were looked at for a filter, for however many readers")
                .register(registry);
    }

    void sent(int changes) {
        sent.increment(changes);
    }

    void cutOff() {
        cutOff.increment();
    }

    void evaluated() {
        evaluations.increment();
    }
}
