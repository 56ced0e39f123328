package org.waymark.registry.ejb.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.model.Fixtures.textIs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymark.registry.model.changes.Event;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.settings.ChangeSettings;

class ChangeHubTest {
    private static final Condition T1 = textIs("Service_Type", "t1");
    private static final Condition T2 = textIs("Service_Type", "t2");

    private final HubFixture fixture = new HubFixture(1000, 1000);

    @Test
    void readersWhoAskTheSameShareOneEvaluationAndTheSameBytes() {
        List<FakeReader> readers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            FakeReader reader = fixture.reader();
            readers.add(reader);
            fixture.follow(reader, i % 2 == 0 ? textIs("Service_Type", "t1") : textIs("Service_Type", "t2"));
        }

        fixture.put("a", "t1");
        fixture.put("b", "t2");
        fixture.hub.round();

        assertThat(fixture.count("waymark.changes.evaluations")).isEqualTo(2);
        assertThat(fixture.count("waymark.changes.sent")).isEqualTo(50);
        byte[] shared = readers.get(0).batches.get(0).in(FakeReader.FORM);
        for (int i = 0; i < 50; i += 2) {
            assertThat(readers.get(i).batches.get(0).in(FakeReader.FORM)).isSameAs(shared);
        }
    }

    @Test
    void oneThatIsNotReadyMissesNothingAndHoldsNobodyUp() {
        FakeReader slow = fixture.reader();
        FakeReader quick = fixture.reader();
        fixture.follow(slow, T1);
        fixture.follow(quick, T1);
        slow.ready = false;

        for (String id : List.of("a", "b", "c")) {
            fixture.put(id, "t1");
            fixture.hub.round();
        }
        slow.ready = true;
        fixture.hub.round();

        assertThat(quick.batches).hasSize(3);
        assertThat(slow.batches).hasSize(1);
        assertThat(slow.held).isEqualTo(quick.held);
    }

    @Test
    void oneThatTakesNothingForTooLongIsCutOffAndResumesWithoutLoss() {
        FakeReader slow = fixture.reader();
        fixture.follow(slow, T1);
        fixture.put("a", "t1");
        fixture.hub.round();
        slow.ready = false;
        fixture.put("b", "t1");
        fixture.clock.advance(HubFixture.PATIENCE);
        fixture.hub.round();
        assertThat(slow.ended).isTrue();
        assertThat(fixture.count("waymark.changes.readers.cutoff")).isEqualTo(1);
        assertThat(fixture.meters.get("waymark.changes.readers").gauge().value())
                .isZero();

        FakeReader again = new FakeReader(slow.cursor);
        fixture.follow(again, T1);
        fixture.hub.round();

        assertThat(again.held).containsOnlyKeys(new EndpointId("b"));
    }

    @Test
    void whatIsSilentForLongIsToldTheCursor() {
        FakeReader reader = fixture.reader();
        fixture.follow(reader, T1);
        fixture.put("a", "t2");
        fixture.hub.round();
        assertThat(reader.batches).isEmpty();

        fixture.clock.advance(HubFixture.SILENCE);
        fixture.hub.round();

        assertThat(reader.batches).hasSize(1);
        assertThat(reader.batches.get(0).events()).isEmpty();
        assertThat(reader.cursor).isEqualTo(fixture.present());
    }

    @Test
    void whoLeavesTheFilterIsShownAsRemovedToThoseWhoHadIt() {
        FakeReader ofT1 = fixture.reader();
        FakeReader ofT2 = fixture.reader();
        fixture.follow(ofT1, T1);
        fixture.follow(ofT2, T2);
        fixture.put("a", "t1");
        fixture.hub.round();

        fixture.put("a", "t3");
        fixture.hub.round();

        assertThat(ofT1.batches.get(1).events())
                .containsExactly(new Event.Removed(new Revision(2), new EndpointId("a"), Event.Cause.CHANGED));
        assertThat(ofT2.batches).isEmpty();
    }

    @Test
    void aRenewalIsNotShown() {
        fixture.put("a", "t1");
        FakeReader reader = fixture.reader();
        fixture.follow(reader, T1);

        fixture.renew("a");
        fixture.hub.round();

        assertThat(reader.batches).isEmpty();
    }

    @Test
    void whoIsFurtherBehindThanMemoryCatchesUpFromTheStore() {
        HubFixture forgetful = new HubFixture(2, 10);
        FakeReader reader = forgetful.reader();
        for (int i = 0; i < 20; i++) {
            forgetful.put("e" + i, "t1");
        }
        forgetful.follow(reader, T1, 7);

        for (int i = 0; i < 5; i++) {
            forgetful.hub.round();
        }

        assertThat(reader.held).hasSize(20);
        assertThat(reader.cursor).isEqualTo(forgetful.present());
    }

    @Test
    void theStoreMayBeAwayForAWhile() {
        HubFixture forgetful = new HubFixture(0, 10);
        FakeReader reader = forgetful.reader();
        forgetful.put("a", "t1");
        forgetful.records.store().goAway();
        forgetful.follow(reader, T1);
        forgetful.hub.round();
        assertThat(reader.batches).isEmpty();

        forgetful.records.store().comeBack();
        forgetful.clock.advance(Duration.ofSeconds(2));
        forgetful.hub.round();

        assertThat(reader.held).containsOnlyKeys(new EndpointId("a"));
    }

    @Test
    void whoIsTooFarBehindIsLetGo() {
        HubFixture forgetful = new HubFixture(0, 10);
        forgetful.put("a", "t1");
        FakeReader reader = forgetful.reader();
        forgetful.remove("a");
        forgetful.put("b", "t1");
        forgetful.follow(reader, T1);
        forgetful.records.store().forgetTombstones(forgetful.clock.instant().plusSeconds(1));

        forgetful.hub.round();

        assertThat(reader.ended).isTrue();
        assertThat(reader.batches).isEmpty();
    }

    @Test
    void notMoreAreAdmittedThanAllowed() {
        HubFixture small = new HubFixture(10, 1);
        Following first = small.follow(small.reader(), T1);

        assertThatThrownBy(() -> small.follow(small.reader(), T1)).isInstanceOf(TooManyReaders.class);
        first.leave();
        small.follow(small.reader(), T1);
    }

    @Test
    void allAreLetGoAtTheEndAndNobodyIsAdmittedAfterwards() {
        FakeReader reader = fixture.reader();
        fixture.follow(reader, T1);

        fixture.hub.close();

        assertThat(reader.ended).isTrue();
        assertThatThrownBy(() -> fixture.follow(fixture.reader(), T1)).isInstanceOf(TooManyReaders.class);
    }

    @Test
    void aReaderThatFailsIsLetGoAndTheOthersAreTold() {
        FakeReader reader = fixture.reader();
        fixture.hub.follow(new Question(T1, fixture.present(), 10, HubFixture.SILENCE), new BrokenReader());
        fixture.follow(reader, T1);

        fixture.put("a", "t1");
        fixture.hub.round();

        assertThat(reader.held).containsOnlyKeys(new EndpointId("a"));
        assertThat(fixture.meters.get("waymark.changes.readers").gauge().value())
                .isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void aThreadMakesRoundsAsLongAsThereAreReaders() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        Rounds rounds = new Rounds(fixture.records, work -> {
            Thread thread = new Thread(work);
            threads.add(thread);
            return thread;
        });
        ChangeHub hub = new ChangeHub(
                fixture.records,
                new ChangeSettings(10, 10, HubFixture.PATIENCE),
                fixture.meters,
                new ChangeHub.Workers(fixture.clock, rounds, Executors.newSingleThreadExecutor()));
        for (int i = 1; i <= 2; i++) {
            FakeReader reader = fixture.reader();
            Following place = hub.follow(new Question(T1, reader.cursor, 10, HubFixture.SILENCE), reader);
            fixture.put("a" + i, "t1");
            assertThat(reader.awaitBatch().held).containsOnlyKeys(new EndpointId("a" + i));

            place.leave();
            place.ready();
            threads.get(threads.size() - 1).join();
        }
        assertThat(threads).hasSize(2);
        hub.close();
    }

    private static final class BrokenReader implements Reader {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void show(Batch batch) {
            throw new IllegalStateException("A defect, as the test wanted.");
        }

        @Override
        public void end() {
            // Nothing is open.
        }
    }
}
