package org.waymark.registry.model.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.live;
import static org.waymark.registry.model.Fixtures.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Oid;

/** What every feed promises. An implementation gives an empty feed, and opens its store again on request. */
public interface RevisionFeedContract {

    /** A feed on an empty store. */
    RevisionFeed feed();

    /** The same store, opened anew where the implementation outlives the process. */
    RevisionFeed reopened();

    @Test
    default void anEmptyFeedStartsAtZero() {
        assertThat(feed().head()).isEqualTo(Revision.ZERO);
        assertThat(feed().after(Revision.ZERO, 10)).isEmpty();
    }

    @Test
    default void whatWasAppendedIsReadInOrder() {
        List<Entry> entries = List.of(live(1, "a"), live(2, "b"), live(3, "c"));

        assertThat(feed().append(Revision.ZERO, entries)).isTrue();

        assertThat(feed().head()).isEqualTo(new Revision(3));
        assertThat(feed().after(Revision.ZERO, 10)).isEqualTo(entries);
        assertThat(feed().after(new Revision(1), 1)).containsExactly(entries.get(1));
    }

    @Test
    default void appendingToAnOldHeadIsRefusedAndWritesNothing() {
        feed().append(Revision.ZERO, List.of(live(1, "a")));

        assertThat(feed().append(Revision.ZERO, List.of(live(1, "b")))).isFalse();

        assertThat(feed().after(Revision.ZERO, 10)).containsExactly(live(1, "a"));
    }

    @Test
    default void aReaderSeesOnlyTheNewestStateOfAnEndpoint() {
        feed().append(Revision.ZERO, List.of(live(1, "a"), live(2, "b")));
        feed().append(new Revision(2), List.of(live(3, "a")));

        assertThat(feed().after(Revision.ZERO, 10)).containsExactly(live(2, "b"), live(3, "a"));
    }

    @Test
    default void removalsLeaveATombstone() {
        Tombstone gone = new Tombstone(
                new EndpointId("a"), new Revision(2), new Revision(1), NOON.minusSeconds(60), NOON, Cause.EXPIRED);
        feed().append(Revision.ZERO, List.of(live(1, "a")));
        feed().append(new Revision(1), List.of(gone));

        assertThat(feed().after(new Revision(1), 10)).containsExactly(gone);
    }

    @Test
    default void forgottenTombstonesMoveTheHorizon() {
        Tombstone old = Tombstone.removed(new EndpointId("a"), new Revision(2), NOON);
        Tombstone young = Tombstone.removed(new EndpointId("b"), new Revision(4), NOON.plusSeconds(60));
        feed().append(Revision.ZERO, List.of(live(1, "a")));
        feed().append(new Revision(1), List.of(old, live(3, "c"), young));

        assertThat(feed().forgetTombstones(NOON.plus(Duration.ofSeconds(30)))).isEqualTo(1);

        assertThat(feed().horizon()).isEqualTo(new Revision(2));
        assertThat(feed().head()).isEqualTo(new Revision(4));
        assertThat(feed().after(Revision.ZERO, 10)).containsExactly(live(3, "c"), young);
        assertThat(feed().after(new Revision(2), 10)).containsExactly(live(3, "c"), young);
        assertThatThrownBy(() -> feed().after(new Revision(1), 10)).isInstanceOf(CursorTooOld.class);
    }

    @Test
    default void theHeadStaysWhenTheNewestEntryIsForgotten() {
        feed().append(Revision.ZERO, List.of(live(1, "a")));
        feed().append(new Revision(1), List.of(Tombstone.removed(new EndpointId("a"), new Revision(2), NOON)));
        feed().forgetTombstones(NOON.plusSeconds(1));

        assertThat(reopened().head()).isEqualTo(new Revision(2));
        assertThat(reopened().after(Revision.ZERO, 10)).isEmpty();
    }

    @Test
    default void everythingIsThereAfterReopening() {
        Live renewed = Live.of(new Revision(3), new Revision(1), new Oid(7, 1), record("a"));
        feed().append(Revision.ZERO, List.of(live(1, "a"), live(2, "b")));
        feed().append(new Revision(2), List.of(renewed));

        RevisionFeed again = reopened();

        assertThat(again.head()).isEqualTo(new Revision(3));
        assertThat(again.after(Revision.ZERO, 10)).containsExactly(live(2, "b"), renewed);
    }

    @Test
    default void valuesAreKeptToTheLetter() {
        Attributes odd = claims("odd")
                .add("$oid", new Text("not a path"))
                .add("empty", new Nested(Attributes.EMPTY))
                .add("number", new Real("1e30"))
                .add("four", new Real("4.0"))
                .add("text", new Text("\u0000 \ud83d\ude00 \u2028"))
                .build();
        Live entry = Live.of(new Revision(1), new Revision(1), new Oid(1, 1), record("odd", odd));

        feed().append(Revision.ZERO, List.of(entry));

        assertThat(reopened().after(Revision.ZERO, 10)).containsExactly(entry);
    }

    @Test
    default void pagesJoinWithoutGapOrOverlap() {
        List<Entry> entries = LongStream.rangeClosed(1, 257)
                .mapToObj(number -> (Entry) live(number, "id" + number))
                .toList();
        feed().append(Revision.ZERO, entries);

        List<Entry> read = new ArrayList<>();
        List<Entry> page = feed().after(Revision.ZERO, 10);
        while (!page.isEmpty()) {
            read.addAll(page);
            page = feed().after(page.get(page.size() - 1).revision(), 10);
        }

        assertThat(read).isEqualTo(entries);
    }
}
