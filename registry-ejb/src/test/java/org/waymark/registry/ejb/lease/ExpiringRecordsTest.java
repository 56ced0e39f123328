package org.waymark.registry.ejb.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.waymark.registry.ejb.config.NodeName;
import org.waymark.registry.model.MutableClock;
import org.waymark.registry.model.catalogue.InMemoryServiceRecords;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.InMemoryFeed;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;
import org.waymark.registry.model.settings.SweepSettings;
import org.waymark.registry.model.store.InMemoryHeartbeats;
import org.waymark.registry.model.store.InMemoryStore;

class ExpiringRecordsTest {
    private static final NodeName NODE = new NodeName("node");
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofHours(1);
    private static final Duration TOMBSTONES = Duration.ofDays(7);
    private static final int MOST = 600;

    private final InMemoryServiceRecords records = new InMemoryServiceRecords();
    private final InMemoryFeed feed = new InMemoryFeed();
    private final InMemoryHeartbeats heartbeats = new InMemoryHeartbeats();
    private final MutableClock clock = new MutableClock(NOON);
    private final ExpiringRecords expiring = sweeping(GRACE);

    @BeforeEach
    void beAlive() {
        heartbeats.beat("test", NOON);
    }

    @Test
    void whatRanOutIsRemovedAndWhatDidNotStays() {
        register("over", NOON);
        register("alive", NOON.plusMillis(1));

        assertThat(expiring.sweep()).isEqualTo(1);

        assertThat(present("over")).isEmpty();
        assertThat(present("alive")).isPresent();
        assertThat(expiring.sweep()).isZero();
    }

    @Test
    void theFirstSweepEverGivesNoGrace() {
        ExpiringRecords first = new ExpiringRecords(
                new InMemoryStore(records, feed, new InMemoryHeartbeats()),
                new SweepSettings(PERIOD, MOST, GRACE, Duration.ZERO, TOMBSTONES),
                NODE,
                clock);
        register("over", NOON);

        assertThat(first.sweep()).isEqualTo(1);
    }

    @Test
    void oneSweepRemovesABoundedNumber() {
        for (int i = 0; i < 2 * MOST + 1; i++) {
            register("id" + i, NOON);
        }

        assertThat(List.of(expiring.sweep(), expiring.sweep(), expiring.sweep(), expiring.sweep()))
                .containsExactly(MOST, MOST, 1, 0);
    }

    @Test
    void aRecordRenewedSinceItWasListedIsLeftAlone() {
        register("renewed", NOON);
        register("over", NOON);
        RenewingWhenListed late =
                new RenewingWhenListed(records, record("renewed").withLease(new Lease(NOON.plus(GRACE))));
        ExpiringRecords sweeping = new ExpiringRecords(
                new InMemoryStore(late, feed, heartbeats),
                new SweepSettings(PERIOD, MOST, GRACE, Duration.ZERO, TOMBSTONES),
                NODE,
                clock);

        assertThat(sweeping.sweep()).isEqualTo(1);

        assertThat(present("renewed")).map(ServiceRecord::lease).contains(new Lease(NOON.plus(GRACE)));
        assertThat(present("over")).isEmpty();
    }

    @Test
    void whatRanOutInTheRegistrysAbsenceLivesOnForTheGrace() {
        register("over before", NOON);
        register("over meanwhile", NOON.plusMillis(1));
        Instant back = NOON.plus(Duration.ofHours(5));
        register("over at the return", back);
        clock.advance(Duration.ofHours(5));

        assertThat(expiring.sweep()).isEqualTo(1);

        assertThat(present("over before")).isEmpty();
        assertThat(present("over meanwhile")).map(ServiceRecord::lease).contains(new Lease(back.plus(GRACE)));
        assertThat(present("over at the return")).map(ServiceRecord::lease).contains(new Lease(back.plus(GRACE)));
    }

    @Test
    void theGraceChangesNothingButTheLease() {
        register("over meanwhile", NOON.plusMillis(1));
        register("alive", NOON.plus(Duration.ofHours(6)));
        ServiceRecord over = present("over meanwhile").orElseThrow();
        ServiceRecord alive = present("alive").orElseThrow();
        clock.advance(Duration.ofHours(5));

        expiring.sweep();

        Lease grace = new Lease(clock.instant().plus(GRACE));
        assertThat(present("over meanwhile")).contains(over.withLease(grace));
        assertThat(present("alive")).contains(alive);
    }

    @Test
    void moreThanAPageOfRecordsIsGivenGrace() {
        for (int i = 0; i < 1_201; i++) {
            register("id" + i, NOON.plusSeconds(1));
        }
        clock.advance(Duration.ofHours(5));

        assertThat(expiring.sweep()).isZero();

        assertThat(records.count(clock.instant())).isEqualTo(1_201);
    }

    @Test
    void theGraceIsGivenOnce() {
        register("over meanwhile", NOON.plusMillis(1));
        clock.advance(Duration.ofHours(5));
        expiring.sweep();

        for (Duration left = GRACE; !left.isNegative() && !left.isZero(); left = left.minus(PERIOD)) {
            clock.advance(PERIOD);
            assertThat(expiring.sweep()).isEqualTo(left.equals(PERIOD) ? 1 : 0);
        }

        assertThat(present("over meanwhile")).isEmpty();
    }

    @Test
    void aShortAbsenceGivesNoGrace() {
        register("over meanwhile", NOON.plusMillis(1));
        clock.advance(PERIOD.multipliedBy(2));

        assertThat(expiring.sweep()).isEqualTo(1);
    }

    @Test
    void anAbsenceLongerThanTwoPeriodsGivesGrace() {
        register("over meanwhile", NOON.plusMillis(1));
        clock.advance(PERIOD.multipliedBy(2).plusMillis(1));

        assertThat(expiring.sweep()).isZero();
    }

    @Test
    void theBeatOfAnotherNodeCountsAsPresence() {
        register("over meanwhile", NOON.plusMillis(1));
        clock.advance(Duration.ofHours(5));
        heartbeats.beat("other", clock.instant());

        assertThat(expiring.sweep()).isEqualTo(1);
    }

    @Test
    @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
    void withoutGraceAnAbsenceMakesNoDifference() {
        register("over meanwhile", NOON.plusMillis(1));
        clock.advance(Duration.ofHours(5));

        assertThat(sweeping(Duration.ZERO).sweep()).isEqualTo(1);
    }

    @Test
    void everySweepIsASignOfLife() {
        clock.advance(PERIOD);

        expiring.sweep();

        assertThat(heartbeats.latest()).contains(NOON.plus(PERIOD));
    }

    @Test
    void whoeverStandsByRemovesNothing() {
        register("over", NOON);

        expiring.standBy();

        assertThat(present("over")).isPresent();
    }

    @Test
    void whoeverStandsByIsASignOfLife() {
        clock.advance(PERIOD);

        expiring.standBy();

        assertThat(heartbeats.latest()).contains(NOON.plus(PERIOD));
    }

    @Test
    void whoeverStandsByLeavesTheGraceToTheOneOnDuty() {
        register("over meanwhile", NOON.plusMillis(1));
        clock.advance(Duration.ofHours(5));

        expiring.standBy();

        assertThat(expiring.sweep()).isZero();
        assertThat(present("over meanwhile")).isPresent();
    }

    @Test
    void whoeverStandsByForgetsTombstones() {
        remove("old", NOON.minus(TOMBSTONES).minusMillis(1));

        expiring.standBy();

        assertThat(records.states(NOON)).isEmpty();
    }

    @Test
    void tombstonesAreForgottenAfterTheRetention() {
        remove("old", NOON.minus(TOMBSTONES).minusMillis(1));
        remove("young", NOON.minus(TOMBSTONES));

        expiring.sweep();

        assertThat(records.states(NOON)).extracting(Entry::id).containsExactly(new EndpointId("young"));
    }

    private ExpiringRecords sweeping(Duration grace) {
        return new ExpiringRecords(
                new InMemoryStore(records, feed, heartbeats),
                new SweepSettings(PERIOD, MOST, grace, Duration.ZERO, TOMBSTONES),
                NODE,
                clock);
    }

    private void register(String id, Instant expiry) {
        ServiceRecord record = record(id).withLease(new Lease(expiry));
        records.change(NOON, draft -> draft.put(record));
    }

    /** The record whether its lease is over or not. */
    private Optional<ServiceRecord> present(String id) {
        return records.change(NOON, draft -> draft.find(new EndpointId(id)));
    }

    private void remove(String id, Instant removedAt) {
        records.change(NOON, draft -> {
            draft.remove(new EndpointId(id), removedAt);
            return id;
        });
    }
}
