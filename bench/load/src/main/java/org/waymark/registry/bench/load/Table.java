package org.waymark.registry.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as Markdown. */
final class Table {
    private static final double MILLIS_A_SECOND = 1000;
    private static final double SLOW = 100;

    private final List<String> loads = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    void load(String what, String unit, Measurement measured) {
        String failed = measured.failures() == 0 ? "" : ", " + measured.failures() + " FAILED";
        loads.add(line(
                "| %s | %s %s%s | %.2f | %.2f | %,.0f | %s |",
                what,
                rate(measured.perSecond()),
                unit,
                failed,
                measured.medianMillis(),
                measured.p99Millis(),
                measured.cpuMicrosPerUnit(),
                measured.bytes() == 0 ? "-" : line("%,.0f", measured.bytesPerAnswer())));
    }

    /** How long one answer takes, for those that take long. */
    void duration(String what, Measurement measured) {
        facts.add(line("| %s, one answer | %.3f s |", what, measured.medianMillis() / MILLIS_A_SECOND));
    }

    void start(String what, Duration time) {
        facts.add(line("| JVM start to ready, %s | %.1f s |", what, time.toMillis() / MILLIS_A_SECOND));
    }

    void footprint(String when, Footprint footprint) {
        facts.add(line("| RSS, %s | %d MiB |", when, footprint.resident()));
        facts.add(line("| live heap, %s | %d MiB |", when, footprint.live()));
    }

    void fact(String what, String figure) {
        facts.add(line("| %s | %s |", what, figure));
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        if (!loads.isEmpty()) {
            lines.add("| load | rate | p50 ms | p99 ms | server CPU µs each | answer bytes |");
            lines.add("|---|--:|--:|--:|--:|--:|");
            lines.addAll(loads);
            lines.add("");
        }
        lines.add("| | |");
        lines.add("|---|--:|");
        lines.addAll(facts);
        return String.join("\n", lines);
    }

    /** Slow ones with a decimal. */
    private static String rate(double perSecond) {
        return line(perSecond < SLOW ? "%.1f" : "%,.0f", perSecond);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
