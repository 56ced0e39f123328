package org.waymark.registry.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.model.Fixtures.BOB;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;
import static org.waymark.registry.model.Fixtures.textIs;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.catalogue.Counters;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.catalogue.ServiceRecordsContract;
import org.waymark.registry.model.feed.InMemoryFeed;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.query.SortOrder;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

class CataloguedRecordsTest implements ServiceRecordsContract {
    private static final int MORE_THAN_A_PAGE = 2500;

    private final InMemoryFeed feed = new InMemoryFeed();
    private final CataloguedRecords records = new CataloguedRecords(feed);

    @BeforeEach
    void load() {
        records.catchUp();
    }

    @Override
    public ServiceRecords records() {
        return records;
    }

    @Test
    void nothingIsLoadedBeforeTheFirstCatchUp() {
        CataloguedRecords fresh = new CataloguedRecords(feed);
        assertThat(fresh.isLoaded()).isFalse();

        fresh.catchUp();

        assertThat(fresh.isLoaded()).isTrue();
    }

    @Test
    void theFirstChangeLoadsWhatIsThere() {
        put(records, "a");
        CataloguedRecords fresh = new CataloguedRecords(feed);

        put(fresh, "b");

        assertThat(fresh.isLoaded()).isTrue();
        assertThat(all(fresh)).extracting(Live::id).containsExactly(new EndpointId("a"), new EndpointId("b"));
    }

    @Test
    void changesAreDurableWhenTheyReturn() {
        put(records, "a");
        put(records, "b");
        put(records, record("a").withLease(new Lease(TWO)));
        remove(records, "b");

        CataloguedRecords restarted = restarted();

        assertThat(all(restarted)).isEqualTo(all(records)).hasSize(1);
        assertThat(restarted.revision()).isEqualTo(records.revision()).isEqualTo(feed.head());
    }

    @Test
    void aRenewalIsFollowedWithoutMovingTheContent() {
        put(records, "a");
        CataloguedRecords other = restarted();
        put(records, record("a").withLease(new Lease(TWO)));

        assertThat(other.catchUp()).isEqualTo(new Revision(2));

        Live renewed = find(other, "a").orElseThrow();
        assertThat(renewed.revision()).isEqualTo(new Revision(2));
        assertThat(renewed.contentRevision()).isEqualTo(new Revision(1));
    }

    @Test
    void aChangedOwnerIsMoreThanARenewal() {
        put(records, "a");
        ServiceRecord alices = record("a");

        put(
                records,
                new ServiceRecord(
                        alices.id(), BOB, alices.lease(), alices.createdAt(), alices.updatedAt(), alices.attributes()));

        assertThat(find(records, "a").orElseThrow().contentRevision()).isEqualTo(new Revision(2));
        assertThat(records.find(query(textIs("serviceOwner", alices.owner().name())), NOON))
                .isEmpty();
    }

    @Test
    void whileTheStoreIsAwayChangesAreRefusedAndQuestionsAnswered() {
        put(records, "a");

        feed.goAway();

        assertThatThrownBy(() -> put(records, "b")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(records::catchUp).isInstanceOf(StoreUnavailable.class);
        assertThat(records.isStoreReachable()).isFalse();
        assertThat(all(records)).extracting(Live::record).containsExactly(record("a"));
    }

    @Test
    void whenTheStoreIsBackNothingOfTheRefusedIsLeft() {
        feed.goAway();
        assertThatThrownBy(() -> put(records, "a")).isInstanceOf(StoreUnavailable.class);

        feed.comeBack();
        put(records, "b");

        assertThat(records.isStoreReachable()).isTrue();
        assertThat(all(records)).extracting(Live::record).containsExactly(record("b"));
        assertThat(all(restarted())).isEqualTo(all(records));
    }

    @Test
    void aStoreThatIsAwayAtTheStartIsLoadedWhenItComes() {
        put(records, "a");
        feed.goAway();
        CataloguedRecords fresh = new CataloguedRecords(feed);
        assertThatThrownBy(fresh::catchUp).isInstanceOf(StoreUnavailable.class);
        assertThat(fresh.isLoaded()).isFalse();

        feed.comeBack();
        fresh.catchUp();

        assertThat(all(fresh)).isEqualTo(all(records));
    }

    @Test
    void aChangeWhoseConfirmationWasLostIsSeenByTheNext() {
        FaultyFeed faulty = new FaultyFeed();
        CataloguedRecords node = new CataloguedRecords(faulty);
        put(node, "a");
        faulty.loseTheNextAnswer();
        assertThatThrownBy(() -> Counters.increment(node, "counter")).isInstanceOf(StoreUnavailable.class);

        Counters.increment(node, "counter");

        assertThat(Counters.count(node, "counter")).isEqualTo(2);
        assertThat(node.revision()).isEqualTo(faulty.head()).isEqualTo(new Revision(3));
    }

    @Test
    void aDecisionThatEndedInADefectOfTheStoreIsNotMadeLater() {
        FaultyFeed faulty = new FaultyFeed();
        CataloguedRecords node = new CataloguedRecords(faulty);
        faulty.failOnce();
        assertThatThrownBy(() -> put(node, "a")).isInstanceOf(RuntimeException.class);

        put(node, "b");

        assertThat(all(node)).extracting(Live::record).containsExactly(record("b"));
    }

    @Test
    void aNodeThatWasAwayForTooLongReadsEverythingAnew() {
        put(records, "a");
        put(records, "b");
        CataloguedRecords sleeper = restarted();
        remove(records, "a");
        put(records, "c");
        feed.forgetTombstones(NOON.plusSeconds(1));

        sleeper.catchUp();

        assertThat(all(sleeper)).isEqualTo(all(records)).hasSize(2);
        assertThat(sleeper.revision()).isEqualTo(feed.head());
    }

    @Test
    void aNodeThatWasAwayForTooLongMayWriteAtOnce() {
        put(records, "a");
        CataloguedRecords sleeper = restarted();
        remove(records, "a");
        put(records, "c");
        feed.forgetTombstones(NOON.plusSeconds(1));

        put(sleeper, "d");

        assertThat(all(sleeper)).extracting(Live::record).containsExactly(record("c"), record("d"));
    }

    @Test
    void manyRecordsAreLoadedPageByPage() {
        putMany();

        assertThat(all(restarted())).isEqualTo(all(records)).hasSize(MORE_THAN_A_PAGE);
    }

    @Test
    void manyRecordsAreLoadedThoughRemovalsWereForgotten() {
        putMany();
        put(records, "gone");
        remove(records, "gone");
        feed.forgetTombstones(NOON.plusSeconds(1));

        assertThat(all(restarted())).isEqualTo(all(records)).hasSize(MORE_THAN_A_PAGE);
    }

    @Test
    void whatOneNodeWroteTheOtherDecidesOn() {
        CataloguedRecords other = restarted();
        put(records, "a");

        Optional<ServiceRecord> seen = other.change(NOON, draft -> {
            Optional<ServiceRecord> found = draft.find(new EndpointId("a"));
            draft.put(record("b"));
            return found;
        });

        assertThat(seen).contains(record("a"));
    }

    @Test
    void aRefusalIsDecidedOnTheNewestStateToo() {
        CataloguedRecords other = restarted();
        put(records, "a");

        ServiceRecord seen = other.change(NOON, draft -> present(draft, "a"));

        assertThat(seen).isEqualTo(record("a"));
    }

    @Test
    void numbersOfTwoNodesDoNotCollide() {
        CataloguedRecords other = restarted();

        for (int i = 0; i < 10; i++) {
            put(records, "a" + i);
            put(other, "b" + i);
        }

        records.catchUp();
        assertThat(all(records)).extracting(Live::oid).doesNotHaveDuplicates().hasSize(20);
        assertThat(all(other)).isEqualTo(all(records));
    }

    @Test
    void whatIsGoneIsRememberedAfterARestartAndByOtherNodes() {
        put(records, "a");
        CataloguedRecords other = restarted();
        remove(records, "a");
        other.catchUp();

        Optional<Tombstone> remembered = removed(records, "a");

        assertThat(remembered).isPresent();
        assertThat(removed(restarted(), "a")).isEqualTo(remembered);
        assertThat(removed(other, "a")).isEqualTo(remembered);
        assertThat(other.states(NOON)).containsExactly(remembered.orElseThrow());
    }

    @Test
    void whatIsForgottenIsForgottenByTheStoreToo() {
        remove(records, "a");

        records.forgetTombstones(NOON.plusSeconds(1));

        assertThat(feed.after(Revision.ZERO, 10)).isEmpty();
    }

    private static Optional<Tombstone> removed(ServiceRecords records, String id) {
        return records.change(NOON, draft -> draft.removed(new EndpointId(id)));
    }

    private CataloguedRecords restarted() {
        CataloguedRecords fresh = new CataloguedRecords(feed);
        fresh.catchUp();
        return fresh;
    }

    private void putMany() {
        records.change(NOON, draft -> {
            for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
                draft.put(record("id" + i, claims("id" + i).build()));
            }
            return true;
        });
    }

    private static ServiceRecord present(Draft draft, String id) {
        return draft.find(new EndpointId(id)).orElseThrow(() -> new IllegalStateException(id + " is not there"));
    }

    private static void put(ServiceRecords records, String id) {
        put(records, record(id));
    }

    private static void put(ServiceRecords records, ServiceRecord record) {
        records.change(NOON, draft -> draft.put(record));
    }

    private static void remove(ServiceRecords records, String id) {
        records.change(NOON, draft -> {
            draft.remove(new EndpointId(id), NOON);
            return true;
        });
    }

    private static Optional<Live> find(ServiceRecords records, String id) {
        return records.find(new EndpointId(id), NOON);
    }

    private static List<Live> all(ServiceRecords records) {
        return records.find(query(Condition.ANYTHING), NOON);
    }

    private static RecordQuery query(Condition condition) {
        return new RecordQuery(condition, new Window(0, Long.MAX_VALUE, SortOrder.NATURAL));
    }
}
