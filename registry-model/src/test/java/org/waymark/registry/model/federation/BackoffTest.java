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
        SplittableRandom dice = new SplittableRandom(1);

        assertThat(Backoff.USUAL.next(1, NOON, dice)).isBetween(NOON.plusMillis(500), NOON.plusSeconds(1));
        assertThat(Backoff.USUAL.next(4, NOON, dice)).isBetween(NOON.plusSeconds(4), NOON.plusSeconds(8));
    }

    @Property
    void noPauseIsLongerThanTheLongestNorShorterThanHalfTheFirst(
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int failures, @ForAll long seed) {
        Duration pause = Duration.between(NOON, Backoff.USUAL.next(failures, NOON, new SplittableRandom(seed)));

        assertThat(pause).isBetween(Duration.ofMillis(500), Duration.ofMinutes(1));
    }
}
