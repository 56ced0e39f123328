package org.waymark.registry.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.model.Fixtures.ALICE;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;
import static org.waymark.registry.model.Fixtures.textIs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.changes.Change;
import org.waymark.registry.model.changes.ChangePage;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.changes.RecordChanges;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.Condition.AllOf;
import org.waymark.registry.model.query.Condition.AnyOf;
import org.waymark.registry.model.query.Condition.At;
import org.waymark.registry.model.query.Condition.Not;
import org.waymark.registry.model.query.Criterion;
import org.waymark.registry.model.query.Criterion.Equal;
import org.waymark.registry.model.query.Criterion.OneOf;
import org.waymark.registry.model.query.Facet;
import org.waymark.registry.model.query.Facet.Form;
import org.waymark.registry.model.query.Path;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.RecordQuery.Page;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.query.SortOrder;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.ServiceRecord;

/** What every keeper of records promises. An implementation gives one that is loaded and empty. */
public interface ServiceRecordsContract {
    Instant TWO = NOON.plusSeconds(7200);

    ServiceRecords records();

    @Test
    default void whatWasPutIsFoundWhenTheChangeReturns() {
        JsonText json = put(record("a"));

        Live found = find("a").orElseThrow();
        assertThat(found.record()).isEqualTo(record("a"));
        assertThat(found.json()).isEqualTo(json);
        assertThat(records().count(NOON)).isEqualTo(1);
        assertThat(idsOf(Condition.ANYTHING)).containsExactly("a");
    }

    @Test
    default void whatTheDecisionAnswersIsReturned() {
        assertThat(records().<String>change(NOON, draft -> "answer")).isEqualTo("answer");
    }

    @Test
    default void aRecordIsReplacedUnderTheSameNumber() {
        put(record("a"));
        Live before = find("a").orElseThrow();

        put(record("a", claims("a", "t2").build()));

        Live after = find("a").orElseThrow();
        assertThat(after.oid()).isEqualTo(before.oid());
        assertThat(after.contentRevision()).isGreaterThan(before.contentRevision());
        assertThat(after.record().get("Service_Type"))
                .isNotEqualTo(before.record().get("Service_Type"));
    }

    @Test
    default void aRecordThatComesBackAfterItsLeaseIsNewsAgain() {
        put(record("a").withLease(new Lease(NOON.plusSeconds(1))));
        Revision before = find("a").orElseThrow().contentRevision();

        records().change(TWO, draft -> draft.put(record("a").withLease(new Lease(TWO.plusSeconds(60)))));

        assertThat(records().find(new EndpointId("a"), TWO).orElseThrow().contentRevision())
                .isGreaterThan(before);
    }

    @Test
    default void aRenewalMovesTheRevisionButNotThatOfTheContent() {
        put(record("a"));
        Live before = find("a").orElseThrow();

        put(record("a").withLease(new Lease(TWO)));

        Live after = find("a").orElseThrow();
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.contentRevision()).isEqualTo(before.contentRevision());
        assertThat(after.record().lease()).isEqualTo(new Lease(TWO));
        assertThat(idsOf(textIs("Service_Type", "t1"))).containsExactly("a");
    }

    @Test
    default void whatWasRemovedIsGone() {
        put(record("a"));
        Oid number = find("a").orElseThrow().oid();

        remove("a");

        assertThat(find("a")).isEmpty();
        assertThat(records().count(NOON)).isZero();
        assertThat(idsOf(textIs("Service_Type", "t1"))).isEmpty();
        put(record("a"));
        assertThat(find("a").orElseThrow().oid()).isGreaterThan(number);
    }

    @Test
    default void aDraftShowsItsOwnChanges() {
        put(record("a"));

        List<Boolean> seen = records().change(NOON, draft -> {
            draft.remove(new EndpointId("a"), NOON);
            draft.put(record("b"));
            return List.of(isIn(draft, "a"), isIn(draft, "b"), isIn(draft, "c"));
        });

        assertThat(seen).containsExactly(false, true, false);
        assertThat(idsOf(Condition.ANYTHING)).containsExactly("b");
    }

    @Test
    default void theLastOfSeveralChangesOfOneRecordCounts() {
        records().change(NOON, draft -> {
            draft.put(record("a", claims("a", "t1").build()));
            draft.remove(new EndpointId("a"), NOON);
            draft.put(record("a", claims("a", "t2").build()));
            return draft.put(record("a", claims("a", "t3").build()));
        });

        assertThat(idsOf(textIs("Service_Type", "t3"))).containsExactly("a");
        assertThat(records().count(NOON)).isEqualTo(1);
    }

    @Test
    default void aDecisionThatThrowsChangesNothing() {
        put(record("a"));
        Revision before = records().revision();

        assertThatThrownBy(() -> records().change(NOON, draft -> {
                    draft.remove(new EndpointId("a"), NOON);
                    draft.put(record("b"));
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changed my mind");

        assertThat(idsOf(Condition.ANYTHING)).containsExactly("a");
        assertThat(records().revision()).isEqualTo(before);
    }

    @Test
    default void aDiscardedDraftChangesNothing() {
        put(record("a"));
        Revision before = records().revision();

        records().change(NOON, draft -> {
            draft.remove(new EndpointId("a"), NOON);
            draft.put(record("b"));
            draft.discard();
            return isIn(draft, "a");
        });

        assertThat(idsOf(Condition.ANYTHING)).containsExactly("a");
        assertThat(records().revision()).isEqualTo(before);
    }

    @Test
    default void aDecisionMayGoOnAfterDiscarding() {
        records().change(NOON, draft -> {
            draft.put(record("a"));
            draft.discard();
            return draft.put(record("b"));
        });

        assertThat(idsOf(Condition.ANYTHING)).containsExactly("b");
    }

    @Test
    default void everyChangeMovesTheRevisionAndDecisionsWithoutChangeDoNot() {
        Revision empty = records().revision();
        put(record("a"));
        Revision afterPut = records().revision();

        records().change(NOON, draft -> isIn(draft, "a"));

        assertThat(afterPut).isGreaterThan(empty);
        assertThat(records().revision()).isEqualTo(afterPut);
        remove("a");
        assertThat(records().revision()).isGreaterThan(afterPut);
    }

    @Test
    default void whatRanOutIsNotFoundThoughNobodyReapedIt() {
        put(expiring("a", NOON));
        put(expiring("b", NOON.plusMillis(1)));

        assertThat(find("a")).isEmpty();
        assertThat(idsOf(Condition.ANYTHING)).containsExactly("b");
        assertThat(idsOf(textIs("Service_Endpoint_ID", "a"))).isEmpty();
        assertThat(records().count(NOON)).isEqualTo(1);
        assertThat(records().count(NOON.plusMillis(1))).isZero();
        assertThat(counts("Service_ID", Form.SIMPLE)).containsExactly("urn:service:b=1");
    }

    @Test
    default void aDraftFindsWhatRanOut() {
        put(expiring("a", NOON));

        assertThat(records().<Boolean>change(NOON, draft -> isIn(draft, "a"))).isTrue();
    }

    @Test
    default void whatRanOutIsListedBetweenTwoInstants() {
        put(expiring("early", NOON.minusSeconds(1)));
        put(expiring("noon", NOON));
        put(expiring("late", NOON.plusSeconds(1)));

        assertThat(records().expiredBetween(Instant.MIN, NOON, 10))
                .extracting(EndpointId::value)
                .containsExactlyInAnyOrder("early", "noon");
        assertThat(records().expiredBetween(NOON.minusSeconds(1), NOON, 10))
                .extracting(EndpointId::value)
                .containsExactly("noon");
        assertThat(records().expiredBetween(Instant.MIN, TWO, 2)).hasSize(2);
        assertThat(records().expiredBetween(NOON, NOON, 10)).isEmpty();
    }

    @Test
    default void windowsCountFromTheFirstRecord() {
        List.of("c", "a", "d", "b").forEach(id -> put(record(id)));

        assertThat(ids(new RecordQuery(Condition.ANYTHING, new Window(0, 10, SortOrder.NATURAL))))
                .containsExactly("c", "a", "d", "b");
        assertThat(ids(new RecordQuery(Condition.ANYTHING, new Window(1, 2, SortOrder.NATURAL))))
                .containsExactly("a", "d");
        assertThat(ids(new RecordQuery(Condition.ANYTHING, new Window(4, 2, SortOrder.NATURAL))))
                .isEmpty();
        assertThat(ids(new RecordQuery(textIs("Service_Type", "t1"), new Window(3, 2, SortOrder.NATURAL))))
                .containsExactly("b");
    }

    @Test
    default void pagesJoinWithoutGapOrOverlap() {
        List.of("c", "a", "d", "b").forEach(id -> put(record(id)));
        Condition condition = textIs("Service_Type", "t1");

        assertThat(ids(new RecordQuery(condition, new Page(Oid.NONE, 3)))).containsExactly("c", "a", "d");
        Oid last = find("d").orElseThrow().oid();
        assertThat(ids(new RecordQuery(condition, new Page(last, 3)))).containsExactly("b");
        assertThat(ids(new RecordQuery(
                        condition, new Page(find("b").orElseThrow().oid(), 3))))
                .isEmpty();
    }

    @Test
    default void conditionsSelect() {
        put(record("a", claims("a", "t1").add("colour", new Text("red")).build()));
        put(record("b", claims("b", "t2").add("colour", new Text("red")).build()));

        assertThat(idsOf(textIs("Service_Type", "t2"))).containsExactly("b");
        assertThat(idsOf(textIs("colour", "red"))).containsExactly("a", "b");
        assertThat(idsOf(textIs("serviceOwner", ALICE.name()))).containsExactly("a", "b");
        assertThat(idsOf(textIs("Service_Endpoint_ID", "b"))).containsExactly("b");
        assertThat(idsOf(textIs("Service_Endpoint_ID", ""))).isEmpty();
        assertThat(idsOf(new AllOf(List.of(textIs("colour", "red"), textIs("Service_Type", "t1")))))
                .containsExactly("a");
    }

    @Test
    default void conditionsSelectByAnyOfSeveralValues() {
        List.of("a", "b", "c", "d")
                .forEach(id -> put(record(id, claims(id, "t-" + id).build())));
        Criterion some = OneOf.of(Set.of(new Text("t-d"), new Text("t-b"), new Text("t-x")));

        assertThat(idsOf(new At(Path.of("Service_Type"), some))).containsExactly("b", "d");
        assertThat(idsOf(new AnyOf(List.of(textIs("Service_Endpoint_ID", "c"), textIs("Service_Type", "t-a")))))
                .containsExactly("a", "c");
        assertThat(idsOf(new AnyOf(List.of(textIs("colour", "none"), textIs("Service_Type", "t-a")))))
                .containsExactly("a");
        assertThat(idsOf(new Not(textIs("Service_Type", "t-a")))).containsExactly("b", "c", "d");
    }

    @Test
    default void recordsAreFoundByTheirNumber() {
        put(record("a"));
        put(record("b"));

        assertThat(idsOf(new At(
                        Path.of("_id"), new Equal(find("b").orElseThrow().oid().value()))))
                .containsExactly("b");
    }

    @Test
    default void windowsMayBeSorted() {
        List.of("c", "a", "d", "b").forEach(id -> put(record(id)));
        SortOrder byId = new SortOrder(List.of(new SortOrder.Key(Path.of("Service_Endpoint_ID"), true)));

        assertThat(ids(new RecordQuery(Condition.ANYTHING, new Window(1, 2, byId))))
                .containsExactly("c", "b");
    }

    @Test
    default void valuesAreCountedTheMostFrequentFirst() {
        put(record("a", claims("a", "t2").build()));
        put(record("b", claims("b", "t1").build()));
        put(record("c", claims("c", "t2").build()));
        put(expiring("gone", NOON));

        assertThat(counts("Service_Type", Form.SIMPLE)).containsExactly("t2=2", "t1=1");
        assertThat(counts("Service_Endpoint_Capability", Form.ARRAY)).containsExactly("c1=3", "c2=3");
        assertThat(counts("Service_Location_Country", Form.SIMPLE)).containsExactly("NOTHING=3");
        assertThat(counts("Service_Location_Country", Form.ARRAY)).isEmpty();
        assertThat(records()
                        .facet(
                                new Facet(Path.of("Service_Type"), Form.SIMPLE),
                                textIs("Service_Endpoint_ID", "b"),
                                NOON))
                .containsExactly(new Facet.Count(new Text("t1"), 1));
        assertThat(records().count(textIs("Service_Type", "t2"), NOON)).isEqualTo(2);
    }

    @Test
    default void theEditionChangesWithEveryChangeAndWhenALeaseEnds() {
        put(expiring("a", NOON.plusSeconds(1)));
        put(expiring("b", NOON.plusSeconds(2)));
        Edition first = records().edition(NOON);

        assertThat(records().edition(NOON.plusMillis(999))).isEqualTo(first);
        assertThat(records().edition(NOON.plusSeconds(1))).isNotEqualTo(first);
        assertThat(records().edition(NOON.plusSeconds(2)))
                .isNotEqualTo(records().edition(NOON.plusSeconds(1)));
        put(record("c"));
        assertThat(records().edition(NOON)).isNotEqualTo(first);
    }

    @Test
    default void noUpdateIsLostBetweenThreads() throws Exception {
        Counters.together(8, thread -> {
            for (int i = 0; i < 50; i++) {
                Counters.increment(records(), "shared");
                Counters.increment(records(), "own" + thread);
            }
        });

        assertThat(Counters.count(records(), "shared")).isEqualTo(400);
        assertThat(records().count(NOON)).isEqualTo(9);
    }

    @Test
    default void changesAreToldWithTheStateBefore() {
        Cursor start = records().present();
        put(record("a", claims("a", "t1").build()));
        put(record("a", claims("a", "t2").build()));
        remove("a");

        List<Change> changes = records().changes(start, 10).changes();

        assertThat(changes)
                .extracting(change -> change.before().getClass().getSimpleName())
                .containsExactly("Absent", "Present", "Present");
        assertThat(changes).extracting(change -> change.entry().id().value()).containsOnly("a");
        assertThat(records().recentChanges(start, 10))
                .hasValueSatisfying(page -> assertThat(page.changes()).isEqualTo(changes));
    }

    @Test
    default void changesAreToldInPagesThatJoin() {
        Cursor start = records().present();
        List.of("a", "b", "c").forEach(id -> put(record(id)));

        ChangePage first = records().changes(start, 2);
        ChangePage second = records().changes(first.next(), 2);

        assertThat(first.more()).isTrue();
        assertThat(first.changes()).hasSize(2);
        assertThat(second.more()).isFalse();
        assertThat(second.changes()).hasSize(1);
        assertThat(second.next()).isEqualTo(records().present());
        assertThat(records().changes(second.next(), 2).changes()).isEmpty();
    }

    @Test
    default void aCursorFromTheFutureIsRefused() {
        put(record("a"));
        Cursor beyond = Cursor.at(records().revision().plus(1));

        assertThatThrownBy(() -> records().changes(beyond, 10)).isInstanceOf(CursorTooOld.class);
    }

    @Test
    default void theBellRingsWhenAChangeCanBeFoundUntilNobodyListens() {
        List<Boolean> found = new ArrayList<>();
        RecordChanges.Listening listening =
                records().listen(() -> found.add(find("a").isPresent()));

        put(record("a"));
        listening.close();
        put(record("b"));

        assertThat(found).containsExactly(true);
    }

    @Test
    default void whatIsRemovedIsRememberedWithTheTimeOfItsMessage() {
        put(record("a"));
        removeAt("a", TWO);

        Tombstone gone = removed("a").orElseThrow();

        assertThat(gone)
                .isEqualTo(Tombstone.removed(new EndpointId("a"), records().revision(), TWO));
        assertThat(removed("never")).isEmpty();
    }

    @Test
    default void whatExpiredIsRememberedWithTheTimeOfItsLastMessage() {
        put(record("a"));
        Live live = find("a").orElseThrow();
        change(draft -> draft.expire(new EndpointId("a")));

        Tombstone gone = removed("a").orElseThrow();

        assertThat(gone)
                .isEqualTo(Tombstone.expired(live.record(), live.revision())
                        .at(records().revision()));
        assertThat(gone.updatedAt()).isEqualTo(NOON).isBefore(gone.removedAt());
    }

    @Test
    default void whatNobodyKnewCanBeRemoved() {
        removeAt("a", TWO);
        change(draft -> draft.expire(new EndpointId("b")));

        assertThat(removed("a").map(Tombstone::updatedAt)).contains(TWO);
        assertThat(removed("b")).isEmpty();
    }

    @Test
    default void whatIsOutdatedIsRememberedSinceItWasHeard() {
        put(record("a"));
        change(draft -> draft.outdate(new EndpointId("a"), NOON.plusMillis(1), TWO));

        assertThat(find("a")).isEmpty();
        assertThat(removed("a"))
                .contains(Tombstone.outdated(new EndpointId("a"), NOON.plusMillis(1), TWO)
                        .at(records().revision()));
    }

    @Test
    default void whatComesBackIsNoLongerRememberedAsRemoved() {
        remove("a");
        put(record("a"));

        assertThat(removed("a")).isEmpty();
        assertThat(records().states(NOON)).containsExactly(find("a").orElseThrow());
    }

    @Test
    default void aDraftKnowsWhatItHasRemoved() {
        put(record("a"));

        List<Optional<Instant>> seen = records().change(NOON, draft -> {
            List<Optional<Instant>> times = new ArrayList<>();
            times.add(removedAt(draft, "a"));
            draft.remove(new EndpointId("a"), TWO);
            times.add(removedAt(draft, "a"));
            draft.put(record("a"));
            times.add(removedAt(draft, "a"));
            draft.remove(new EndpointId("a"), NOON);
            draft.discard();
            times.add(removedAt(draft, "a"));
            return times;
        });

        assertThat(seen).containsExactly(Optional.empty(), Optional.of(TWO), Optional.empty(), Optional.empty());
    }

    @Test
    default void theStatesAreTheLiveRecordsAndWhatIsRememberedOfOthers() {
        put(record("live"));
        put(record("gone"));
        remove("gone");

        assertThat(records().states(NOON))
                .containsExactlyInAnyOrder(
                        find("live").orElseThrow(), removed("gone").orElseThrow());
    }

    @Test
    default void aRecordWhoseLeaseIsOverIsGoneThoughItIsNotClearedAway() {
        put(record("over"));
        Instant end = find("over").orElseThrow().record().lease().expiresAt();

        assertThat(records().states(end))
                .containsExactly(Tombstone.expired(
                        record("over"), find("over").orElseThrow().revision()));
    }

    @Test
    default void onlyWhatWasRemovedLongAgoIsForgotten() {
        removeAt("old", NOON);
        removeAt("young", TWO);

        records().forgetTombstones(TWO);

        assertThat(removed("old")).isEmpty();
        assertThat(removed("young")).isPresent();
        assertThat(records().states(NOON)).extracting(Entry::id).containsExactly(new EndpointId("young"));
    }

    private JsonText put(ServiceRecord record) {
        return records().change(NOON, draft -> draft.put(record));
    }

    private void remove(String id) {
        removeAt(id, NOON);
    }

    private void removeAt(String id, Instant removedAt) {
        change(draft -> draft.remove(new EndpointId(id), removedAt));
    }

    private void change(Consumer<Draft> change) {
        records().change(NOON, draft -> {
            change.accept(draft);
            return draft;
        });
    }

    private Optional<Tombstone> removed(String id) {
        return records().change(NOON, draft -> draft.removed(new EndpointId(id)));
    }

    private static Optional<Instant> removedAt(Draft draft, String id) {
        return draft.removed(new EndpointId(id)).map(Tombstone::removedAt);
    }

    private Optional<Live> find(String id) {
        return records().find(new EndpointId(id), NOON);
    }

    private List<String> idsOf(Condition condition) {
        return ids(new RecordQuery(condition, new Window(0, 100, SortOrder.NATURAL)));
    }

    private List<String> ids(RecordQuery query) {
        return records().find(query, NOON).stream()
                .map(live -> live.id().value())
                .toList();
    }

    private List<String> counts(String attribute, Form form) {
        return records().facet(new Facet(Path.of(attribute), form), Condition.ANYTHING, NOON).stream()
                .map(count ->
                        (count.value() instanceof Text text ? text.value() : count.value()) + "=" + count.records())
                .toList();
    }

    private static boolean isIn(Draft draft, String id) {
        return draft.find(new EndpointId(id)).isPresent();
    }

    private static ServiceRecord expiring(String id, Instant expiry) {
        return record(id).withLease(new Lease(expiry));
    }
}
