package org.waymark.registry.ejb.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.StoreUnavailable;

class KeptCursorTest {
    private static final String ADDRESS = "http://beside.example:9126/emir";
    private static final Optional<Revision> SEVEN = Optional.of(new Revision(7));
    private static final Optional<Revision> EIGHT = Optional.of(new Revision(8));

    private final AwayNotes notes = new AwayNotes();

    @Test
    void whatWasKeptIsReadByTheNext() {
        assertThat(cursor().read()).isEmpty();
        KeptCursor first = cursor();

        assertThat(first.keep(SEVEN)).isTrue();
        assertThat(first.keep(EIGHT)).isTrue();

        assertThat(first.read()).isEqualTo(EIGHT);
        assertThat(cursor().read()).isEqualTo(EIGHT);
        assertThat(KeptCursor.of(ADDRESS + "/other", notes).read()).isEmpty();
    }

    @Test
    void ofTwoHoldersTheOneWhoComesSecondFindsOut() {
        cursor().keep(SEVEN);
        KeptCursor one = cursor();
        KeptCursor other = cursor();

        assertThat(one.keep(EIGHT)).isTrue();
        assertThat(other.keep(Optional.of(new Revision(9)))).isFalse();
        assertThat(other.keep(SEVEN)).isTrue();
        assertThat(cursor().read()).isEqualTo(EIGHT);
    }

    @Test
    void ofTwoThatBeginTogetherOneFindsOut() {
        KeptCursor one = cursor();
        KeptCursor other = cursor();

        assertThat(one.keep(SEVEN)).isTrue();
        assertThat(other.keep(EIGHT)).isFalse();
    }

    @Test
    void whatHasNotMovedIsNotWritten() {
        KeptCursor cursor = cursor();
        cursor.keep(SEVEN);
        notes.goAway();

        assertThat(cursor.keep(SEVEN)).isTrue();
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> cursor.keep(EIGHT));
    }

    @Test
    void thatThereIsNoneAnyMoreIsKeptToo() {
        KeptCursor cursor = cursor();
        assertThat(cursor.keep(Optional.empty())).isTrue();
        assertThat(notes.findAll("")).isEmpty();
        cursor.keep(SEVEN);

        assertThat(cursor.keep(Optional.empty())).isTrue();

        assertThat(cursor().read()).isEmpty();
        assertThat(cursor().keep(SEVEN)).isTrue();
    }

    @Test
    void whatIsForgottenLeavesNothingBehind() {
        KeptCursor cursor = cursor();
        cursor.forget();
        cursor.keep(SEVEN);
        cursor.forget();

        assertThat(notes.findAll("")).isEmpty();
    }

    @Test
    void whoHasLostTheCursorDoesNotForgetThatOfAnother() {
        cursor().keep(SEVEN);
        KeptCursor late = cursor();
        cursor().keep(EIGHT);

        late.forget();

        assertThat(cursor().read()).isEqualTo(EIGHT);
    }

    private KeptCursor cursor() {
        return KeptCursor.of(ADDRESS, notes);
    }
}
