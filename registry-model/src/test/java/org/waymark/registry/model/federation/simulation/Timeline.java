package org.waymark.registry.model.federation.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened, line by line: time, registry, event. Only written when a schedule is run for being read. */
final class Timeline {
    private static final int MILLIS = 1000;

    private final List<String> lines = new ArrayList<>();
    private final boolean written;

    Timeline(boolean written) {
        this.written = written;
    }

    void note(long at, String registry, Supplier<String> event) {
        if (written) {
            Duration since = Duration.ofMillis(at);
            lines.add(String.format(
                    "%02d:%02d:%02d.%03d %-9s %s",
                    since.toHours(), since.toMinutesPart(), since.toSecondsPart(), at % MILLIS, registry, event.get()));
        }
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
