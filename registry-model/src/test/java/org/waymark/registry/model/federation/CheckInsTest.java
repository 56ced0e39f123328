package org.waymark.registry.model.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.federation.CheckIns.Child;
import org.waymark.registry.model.store.InMemoryNotes;

class CheckInsTest {
    private static final String CHILD = "http://child";
    private static final Instant PUNCTUAL = NOON.plus(Duration.ofMinutes(61));

    private final CheckIns checkIns = new CheckIns(new InMemoryNotes());

    @Test
    void aChildIsNewOnce() {
        assertThat(checkIns.checkIn(CHILD, NOON)).contains(true);
        assertThat(checkIns.checkIn(CHILD, PUNCTUAL)).contains(false);
    }

    @Test
    void whoWasSilentForTooLongIsNewAgain() {
        checkIns.checkIn(CHILD, NOON);

        assertThat(checkIns.checkIn(CHILD, NOON.plus(Duration.ofMinutes(63)))).contains(true);
    }

    @Test
    void whoIsForgottenIsNewAgain() {
        checkIns.checkIn(CHILD, NOON);

        assertThat(checkIns.forget(CHILD)).isTrue();
        assertThat(checkIns.forget(CHILD)).isFalse();
        assertThat(checkIns.checkIn(CHILD, PUNCTUAL)).contains(true);
    }

    @Test
    void itIsKnownWhenEachWasHeardOfLast() {
        checkIns.checkIn("http://b", NOON);
        checkIns.checkIn("http://a", NOON);
        checkIns.checkIn("http://b", PUNCTUAL);

        assertThat(checkIns.all()).containsExactly(new Child("http://a", NOON), new Child("http://b", PUNCTUAL));
    }

    @Test
    void thereIsNoRoomForEndlessNames() {
        assertThat(checkIns.checkIn("http://" + "x".repeat(1000), NOON)).isEmpty();
        assertThat(checkIns.all()).isEmpty();
    }
}
