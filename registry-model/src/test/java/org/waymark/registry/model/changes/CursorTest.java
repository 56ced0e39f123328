package org.waymark.registry.model.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.feed.Revision;

class CursorTest {

    @Test
    void whereNothingWasPassedOverItIsTheNumberOfARevision() {
        assertThat(Cursor.at(new Revision(7))).hasToString("7");
        assertThat(Cursor.parse("7")).contains(Cursor.at(new Revision(7)));
    }

    @Test
    void inTheMidstOfPagesItSaysWhereTheyBeganAndWhenItIsCertain() {
        Cursor amid = new Cursor(new Revision(7), new Revision(3), new Revision(12));

        assertThat(amid).hasToString("7-3-12");
        assertThat(Cursor.parse("7-3-12")).contains(amid);
        assertThat(amid.mayHavePassedOver(new Revision(12))).isTrue();
        assertThat(amid.mayHavePassedOver(new Revision(13))).isFalse();
    }

    @Test
    void itIsExactAgainWhenWhatWasPassedOverHasCome() {
        Cursor amid = new Cursor(new Revision(7), new Revision(3), new Revision(12));

        assertThat(amid.movedTo(new Revision(12), Revision.ZERO)).isEqualTo(Cursor.at(new Revision(12)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "1-2", "1-2-3", "1.0", " 1", "9999999999999999999", "3-1-x", "3--1"})
    void otherTextsAreNoCursors(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
