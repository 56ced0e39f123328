package org.waymark.registry.publisher.source.bdii;

import java.time.Duration;

/**
 * How long is waited for an information system, and how much is taken from it.
 *
 * @param connect for a connection
 * @param answer for the next piece of an answer
 * @param whole for everything; whoever has not finished by then has failed
 * @param page entries that are asked for at once
 * @param most entries in all; whoever has more has failed
 */
public record BdiiLimits(Duration connect, Duration answer, Duration whole, int page, int most) {
    /** For a top BDII, which has some ten thousand endpoints, on a slow day. */
    public static final BdiiLimits USUAL =
            new BdiiLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5), 500, 500_000);

    public BdiiLimits {
        if (!isSome(connect) || !isSome(answer) || !isSome(whole) || page < 1 || most < 1) {
            throw new IllegalArgumentException("Nothing can be read within " + connect + ", " + answer + ", " + whole
                    + ", pages of " + page + " and " + most + " entries.");
        }
    }

    private static boolean isSome(Duration duration) {
        return duration.toMillis() > 0;
    }
}
