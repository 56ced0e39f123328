package org.waymark.registry.model.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;

import java.time.Duration;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void thePauseDoublesFromOneFailureToTheNext() {
        Backoff backoff = Backoff.usual(new SplittableRandom(1));

        assertThat(backoff.next(1, NOON)).isBetween(NOON.plusMillis(500), NOON.plusSeconds(1));
        assertThat(backoff.next(4, NOON)).isBetween(NOON.plusSeconds(4), NOON.plusSeconds(8));
    }

    @Property
    void noPauseIsLongerThanTheLongestNorShorterThanHalfTheFirst(
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int failures, @ForAll long seed) {
        Duration pause =
                Duration.between(NOON, Backoff.usual(new SplittableRandom(seed)).next(failures, NOON));

        assertThat(pause).isBetween(Duration.ofMillis(500), Duration.ofMinutes(1));
    }
}
