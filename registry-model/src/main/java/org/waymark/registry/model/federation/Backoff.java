package org.waymark.registry.model.federation;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When to try again after failures: after twice as long each time, and not exactly then, so that those who failed
 * together do not come back together.
 *
 * @param first pause after the first failure
 * @param longest no pause is longer
 */
public record Backoff(Duration first, Duration longest, RandomGenerator jitter) {

    /** Between registries: soon, and at least once a minute. */
    public static Backoff usual(RandomGenerator jitter) {
        return new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), jitter);
    }

    /**
     * The time of the next attempt.
     *
     * @param failures in a row, at least one
     */
    public Instant next(int failures, Instant now) {
        int doublings = Math.min(failures - 1, Integer.SIZE - 2);
        long pause = Math.min(longest.toMillis(), first.toMillis() << Math.min(doublings, Long.SIZE - 1 - bits(first)));
        return now.plusMillis(pause / 2 + jitter.nextLong(pause / 2 + 1));
    }

    /** A usual pause, or up to a tenth less: those who began together do not stay together. */
    Duration spread(Duration usual) {
        long millis = usual.toMillis();
        return Duration.ofMillis(millis - jitter.nextLong(millis / 10 + 1));
    }

    /** How many bits the number of milliseconds takes. */
    private static int bits(Duration duration) {
        return Long.SIZE - Long.numberOfLeadingZeros(duration.toMillis());
    }
}
