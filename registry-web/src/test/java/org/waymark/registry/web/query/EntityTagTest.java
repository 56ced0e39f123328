package org.waymark.registry.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.catalogue.Edition;
import org.waymark.registry.model.feed.Revision;

class EntityTagTest {
    private static final Edition EDITION = new Edition(new Revision(7), Instant.EPOCH);
    private static final EntityTag TAG = EntityTag.of(EDITION);

    @Test
    void aTagIsAsNewAsTheNewestChangeAndTheLastLeaseThatRanOut() {
        assertThat(TAG).isEqualTo(EntityTag.of(EDITION)).hasToString("W/\"7-0\"");
        assertThat(TAG).isNotEqualTo(EntityTag.of(new Edition(new Revision(8), Instant.EPOCH)));
        assertThat(TAG).isNotEqualTo(EntityTag.of(new Edition(new Revision(7), Instant.ofEpochMilli(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"7-0\"", "\"7-0\"", "*", " * ", "\"x\", W/\"7-0\"", "W/\"6-0\",\"7-0\" "})
    void itIsFoundAmongThoseThatAClientKnows(String ifNoneMatch) {
        assertThat(TAG.isIn(ifNoneMatch)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7-0", "W/\"8-0\"", "\"7\"", "w/\"7-0\""})
    void othersAreNotTakenForIt(String ifNoneMatch) {
        assertThat(TAG.isIn(ifNoneMatch)).isFalse();
        assertThat(TAG.isIn(null)).isFalse();
    }
}
