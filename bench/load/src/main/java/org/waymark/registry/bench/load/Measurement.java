package org.waymark.registry.bench.load;

import java.time.Duration;

/**
 * What a load did.
 *
 * @param units requests, or records if a request carries several
 * @param bytes how long the bodies of the answers were altogether
 * @param cpu processor time that the server used meanwhile
 * @param failures how many requests did not end as they should
 */
record Measurement(long units, long bytes, Duration time, Latencies latencies, Duration cpu, long failures) {
    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MICRO = 1e3;
    private static final double NANOS_A_MILLI = 1e6;
    private static final int MEDIAN = 500;
    private static final int NEARLY_ALL = 990;

    static final Measurement NONE = new Measurement(0, 0, Duration.ZERO, new Latencies(), Duration.ZERO, 0);

    Measurement plus(Measurement other) {
        return new Measurement(
                units + other.units,
                bytes + other.bytes,
                time.plus(other.time),
                latencies.plus(other.latencies),
                cpu.plus(other.cpu),
                failures + other.failures);
    }

    /** The same, counted in what the requests carried. */
    Measurement of(long carried) {
        return new Measurement(carried, bytes, time, latencies, cpu, failures);
    }

    double perSecond() {
        return units * NANOS_A_SECOND / time.toNanos();
    }

    double cpuMicrosPerUnit() {
        return cpu.toNanos() / NANOS_A_MICRO / Math.max(1, units);
    }

    double bytesPerAnswer() {
        return bytes / (double) Math.max(1, latencies.count());
    }

    double medianMillis() {
        return latencies.nanosOf(MEDIAN) / NANOS_A_MILLI;
    }

    double p99Millis() {
        return latencies.nanosOf(NEARLY_ALL) / NANOS_A_MILLI;
    }
}
