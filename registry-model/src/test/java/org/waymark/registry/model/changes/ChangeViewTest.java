package org.waymark.registry.model.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;
import static org.waymark.registry.model.Fixtures.textIs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Oid;

class ChangeViewTest {
    private static final Cursor START = Cursor.at(new Revision(10));
    private static final Condition OF_T1 = textIs("Service_Type", "t1");

    @Test
    void aRecordThatMeetsTheConditionIsShown() {
        assertThat(events(new Change(live(11, 11, "t1"), new Before.Absent())))
                .containsExactly(new Event.Recorded(live(11, 11, "t1")));
    }

    @Test
    void oneThatMetItBeforeIsShownAsRemoved() {
        assertThat(events(new Change(live(11, 11, "t2"), new Before.Present(live(9, 9, "t1")))))
                .containsExactly(removed(11, Event.Cause.CHANGED));
    }

    @Test
    void oneOfWhichNothingIsKnownAnyMoreIsShownAsRemoved() {
        assertThat(events(new Change(live(11, 11, "t2"), new Before.Unknown())))
                .containsExactly(removed(11, Event.Cause.CHANGED));
        assertThat(events(new Change(tombstone(11), new Before.Unknown())))
                .containsExactly(removed(11, Event.Cause.EXPIRED));
    }

    @Test
    void oneThatNeverMetItIsNotShown() {
        assertThat(events(new Change(live(11, 11, "t2"), new Before.Absent()))).isEmpty();
        assertThat(events(new Change(live(11, 11, "t2"), new Before.Present(live(9, 9, "t3")))))
                .isEmpty();
        assertThat(events(new Change(tombstone(11), new Before.Present(live(9, 9, "t3")))))
                .isEmpty();
    }

    @Test
    void severalChangesOfOneEndpointAreOneEvent() {
        assertThat(events(
                        new Change(live(11, 11, "t2"), new Before.Present(live(9, 9, "t1"))),
                        new Change(live(12, 12, "t3"), new Before.Present(live(11, 11, "t2")))))
                .containsExactly(removed(12, Event.Cause.CHANGED));
    }

    @Test
    void aRenewalIsNotShown() {
        assertThat(events(new Change(live(11, 9, "t1"), new Before.Renewed(NOON.plusSeconds(60)))))
                .isEmpty();
    }

    @Test
    void aRenewalIsShownWhereTheChangeBeforeMayHaveBeenPassedOver() {
        Cursor amid = new Cursor(new Revision(10), new Revision(5), new Revision(20));

        assertThat(new ChangeView(OF_T1)
                        .events(amid, List.of(new Change(live(11, 9, "t1"), new Before.Unknown())), NOON))
                .containsExactly(new Event.Recorded(live(11, 9, "t1")));
    }

    @Test
    void whatRanOutIsLeftToTheTombstone() {
        Live lapsed = Live.of(
                new Revision(11), new Revision(11), new Oid(1, 1), record("a").withLease(new Lease(NOON)));

        assertThat(events(new Change(lapsed, new Before.Absent()))).isEmpty();
        assertThat(events(
                        new Change(lapsed, new Before.Absent()), new Change(tombstone(12), new Before.Present(lapsed))))
                .containsExactly(removed(12, Event.Cause.EXPIRED));
    }

    @Test
    void aRenewalAfterTheLeaseWasOverBringsTheRecordBack() {
        assertThat(events(new Change(live(11, 9, "t1"), new Before.Renewed(NOON))))
                .containsExactly(new Event.Recorded(live(11, 9, "t1")));
    }

    private static List<Event> events(Change... changes) {
        return new ChangeView(OF_T1).events(START, List.of(changes), NOON);
    }

    private static Live live(long revision, long content, String type) {
        return Live.of(
                new Revision(revision),
                new Revision(content),
                new Oid(1, 1),
                record("a", claims("a", type).build()));
    }

    private static Tombstone tombstone(long revision) {
        return new Tombstone(
                new EndpointId("a"),
                new Revision(revision),
                new Revision(1),
                NOON.minusSeconds(60),
                NOON,
                Tombstone.Cause.EXPIRED);
    }

    private static Event removed(long revision, Event.Cause cause) {
        return new Event.Removed(new Revision(revision), new EndpointId("a"), cause);
    }
}
