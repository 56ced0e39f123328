package org.waymark.registry.model.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.record;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.federation.Message.Ended;
import org.waymark.registry.model.federation.Message.Removed;
import org.waymark.registry.model.federation.Target.Position;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.filter.BlockList;

class ChangesTest {
    private static final String OTHER = "http://other";

    private final HeldRecords holdings = new HeldRecords();

    @Test
    void theCursorMovesWhenTheMessagesAreSettledAndNotBefore() {
        holdings.put(record("e1"));
        holdings.put(record("e2"));
        Changes changes = changes(Position.NEIGHBOUR, 0);

        Parcel parcel = changes.next(1, Nature.WAYMARK).orElseThrow();

        assertThat(changes.cursor()).isEqualTo(Revision.ZERO);
        parcel.settled().run();
        assertThat(changes.cursor()).isEqualTo(new Revision(1));
        assertThat(ids(changes.next(1, Nature.WAYMARK).orElseThrow())).containsExactly("e2");
    }

    @Test
    void whatIsNotMeantForTheOtherIsPassedOver() {
        holdings.put(record("e1").via(OTHER));
        holdings.put(record("e2").via(OTHER));
        Changes changes = changes(Position.NEIGHBOUR, 0);

        assertThat(changes.next(1, Nature.WAYMARK)).isEmpty();
        assertThat(changes.cursor()).isEqualTo(new Revision(2));
    }

    @Test
    void changesOfOneEndpointCoalesce() {
        holdings.put(record("e1"));
        holdings.put(record("e2"));
        holdings.remove("e1", NOON.plusMillis(1));

        Parcel parcel = changes(Position.NEIGHBOUR, 0).next(10, Nature.WAYMARK).orElseThrow();

        assertThat(parcel.messages())
                .extracting(message -> message.getClass().getSimpleName())
                .containsExactly("Recorded", "Removed");
    }

    @Test
    void theEndOfALeaseIsToldToWhoHasNotHeardOfTheState() {
        holdings.put(record("e1"));
        holdings.expire("e1", NOON);
        holdings.outdate("e2", NOON);

        assertThat(changes(Position.NEIGHBOUR, 0)
                        .next(10, Nature.WAYMARK)
                        .orElseThrow()
                        .messages())
                .containsExactly(
                        new Ended(record("e1").id(), NOON),
                        new Ended(record("e2").id(), NOON));
        assertThat(ids(changes(Position.NEIGHBOUR, 1).next(10, Nature.WAYMARK).orElseThrow()))
                .containsExactly("e2");
        assertThat(changes(Position.NEIGHBOUR, 0).next(10, Nature.EMIR)).isEmpty();
    }

    @Test
    void aParentOfEmirIsToldOfARemovalInstead() {
        holdings.put(record("e1"));
        holdings.expire("e1", NOON);

        assertThat(changes(Position.PARENT, 1)
                        .next(10, Nature.EMIR)
                        .orElseThrow()
                        .messages())
                .containsExactly(new Removed(record("e1").id(), NOON));
    }

    @Test
    void whatAParentOfEmirHearsInAnotherFormIsLeftForTheNextRequest() {
        holdings.put(record("e1"));
        holdings.remove("e2", NOON);
        holdings.put(record("e3"));
        Changes changes = changes(Position.PARENT, 0);

        Parcel first = changes.next(10, Nature.EMIR).orElseThrow();
        assertThat(ids(first)).containsExactly("e1");
        first.settled().run();

        assertThat(changes.cursor()).isEqualTo(new Revision(1));
        assertThat(changes.next(10, Nature.EMIR).orElseThrow().request()).isInstanceOf(Request.Remove.class);
    }

    @Test
    void whoComesTooLateIsToldSo() {
        holdings.put(record("e1"));
        holdings.put(record("e2"));
        holdings.remove("e1", NOON.plusMillis(1));
        holdings.forgetRemovals();

        assertThatExceptionOfType(CursorTooOld.class).isThrownBy(() -> {
            holdings.put(record("e3"));
            changes(Position.NEIGHBOUR, 1).next(10, Nature.WAYMARK);
        });
    }

    private Changes changes(Position position, long cursor) {
        Packing packing = new Packing(new Target(OTHER, position), "http://own", () -> BlockList.OPEN);
        return new Changes(holdings, packing, new Revision(cursor));
    }

    private static List<String> ids(Parcel parcel) {
        return parcel.messages().stream().map(message -> message.id().value()).toList();
    }
}
