package org.waymark.registry.model.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.store.InMemoryNotes;
import org.waymark.registry.model.store.Notes;

class DutyTest {
    private static final Duration ROUND = Duration.ofSeconds(2);

    private final Notes notes = new InMemoryNotes();
    private final AtomicLong time = new AtomicLong();
    private final Duty one = duty("one");
    private final Duty other = duty("other");

    @Test
    void theFirstNodeIsOnDutyAtOnceAndTheSecondIsNot() {
        assertThat(one.isHeld()).isFalse();
        assertThat(one.attend()).isTrue();
        assertThat(other.attend()).isFalse();
        assertThat(one.isHeld()).isTrue();
        assertThat(other.isHeld()).isFalse();
    }

    @Test
    void whoeverRenewsStaysOnDuty() {
        for (int round = 0; round < 20; round++) {
            assertThat(one.attend()).isTrue();
            assertThat(other.attend()).isFalse();
            pass(ROUND);
        }
    }

    @Test
    void whoeverDoesNotRenewIsOnDutyForFourSeconds() {
        one.attend();

        pass(Duration.ofSeconds(4).minusNanos(1));
        assertThat(one.isHeld()).isTrue();
        pass(Duration.ofNanos(1));
        assertThat(one.isHeld()).isFalse();
    }

    @Test
    void aNodeThatSleptIsOnDutyAgainIfNobodyTookOver() {
        one.attend();
        pass(Duration.ofHours(1));

        assertThat(one.attend()).isTrue();
    }

    @Test
    void aNodeThatSleptLearnsThatAnotherTookOver() {
        one.attend();
        other.attend();
        pass(Duration.ofSeconds(5));
        assertThat(other.attend()).isTrue();

        assertThat(one.attend()).isFalse();
    }

    @Test
    void whoeverComesLateIsPatientFirst() {
        one.attend();
        pass(Duration.ofHours(1));

        assertThat(other.attend()).isFalse();
        pass(Duration.ofSeconds(5).minusNanos(1));
        assertThat(other.attend()).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(other.attend()).isTrue();
    }

    /** Whenever in its round the other node looks. */
    @Test
    void aKilledNodeIsReplacedWithinTenSeconds() {
        for (long phase = 0; phase <= ROUND.toMillis(); phase += 100) {
            Notes fresh = new InMemoryNotes();
            duty(fresh, "killed").attend();
            Duty successor = duty(fresh, "successor");
            pass(Duration.ofMillis(phase));
            long waited = phase;
            while (!successor.attend()) {
                pass(ROUND);
                waited += ROUND.toMillis();
            }
            assertThat(waited).as("phase %s", phase).isLessThan(10_000);
        }
    }

    @Test
    void whatWasReleasedIsTakenOverAtOnceAndNotTakenBack() {
        one.attend();
        other.attend();

        assertThat(one.release()).isTrue();

        assertThat(one.isHeld()).isFalse();
        assertThat(one.attend()).isFalse();
        assertThat(other.attend()).isTrue();
    }

    @Test
    void releasingWhatAnotherHasByNowChangesNothing() {
        one.attend();
        other.attend();
        pass(Duration.ofSeconds(5));
        other.attend();

        assertThat(one.release()).isFalse();

        assertThat(other.attend()).isTrue();
        assertThat(duty("third").attend()).isFalse();
    }

    @Test
    void aProcessOfTheSameNodeIsAnother() {
        duty("node 1").attend();

        assertThat(duty("node 2").attend()).isFalse();
    }

    @Test
    void theVersionGrowsThroughRenewalTakeoverAndRelease() {
        one.attend();
        one.attend();
        one.release();
        other.attend();

        assertThat(notes.find(Duty.NOTE).orElseThrow().version()).isEqualTo(4);
    }

    @Test
    void aRenewalWhoseAnswerWasLostIsNotMistakenForAnothers() {
        FaultyNotes faulty = new FaultyNotes(notes);
        Duty unlucky = duty(faulty, "unlucky");
        unlucky.attend();
        pass(ROUND);
        faulty.loseTheNextAnswer();
        assertThatThrownBy(unlucky::attend).isInstanceOf(RuntimeException.class);
        assertThat(unlucky.isHeld()).isTrue();
        pass(ROUND);
        assertThat(unlucky.isHeld()).isFalse();

        assertThat(unlucky.attend()).isTrue();
    }

    private Duty duty(String holder) {
        return duty(notes, holder);
    }

    private Duty duty(Notes agreement, String holder) {
        return new Duty(agreement, holder, time::get, Duty.PATIENCE);
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
