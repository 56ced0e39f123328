package org.waymark.registry.ejb.changes;

import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.waymark.registry.model.MutableClock;
import org.waymark.registry.model.catalogue.InMemoryServiceRecords;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.settings.ChangeSettings;

/** A hub whose rounds the test makes, and which reads the store on the same thread. */
final class HubFixture {
    static final Duration SILENCE = Duration.ofSeconds(15);
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final MutableClock clock = new MutableClock(NOON);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final InMemoryServiceRecords records;
    final ChangeHub hub;

    HubFixture(int changesInMemory, int readers) {
        records = new InMemoryServiceRecords(changesInMemory);
        Rounds rounds = new Rounds(records, ignored -> new Thread(() -> {}));
        hub = new ChangeHub(
                records,
                new ChangeSettings(readers, 1000, PATIENCE),
                meters,
                new ChangeHub.Workers(clock, rounds, new SameThread()));
    }

    Following follow(FakeReader reader, Condition condition) {
        return follow(reader, condition, 100);
    }

    Following follow(FakeReader reader, Condition condition, int limit) {
        return hub.follow(new Question(condition, reader.cursor, limit, SILENCE), reader);
    }

    FakeReader reader() {
        return new FakeReader(records.present());
    }

    /** Registers a record, or updates it. */
    void put(String id, String type) {
        records.change(
                clock.instant(),
                draft -> draft.put(record(id, claims(id, type).build())
                        .withLease(new Lease(clock.instant().plus(Duration.ofDays(1))))));
    }

    void renew(String id) {
        Lease longer = new Lease(clock.instant().plus(Duration.ofDays(2)));
        records.change(clock.instant(), draft -> draft.find(new EndpointId(id))
                .map(known -> draft.put(known.withLease(longer)))
                .isPresent());
    }

    void remove(String id) {
        records.change(clock.instant(), draft -> {
            draft.find(new EndpointId(id)).ifPresent(known -> draft.remove(known.id(), clock.instant()));
            return id;
        });
    }

    double count(String meter) {
        return meters.get(meter).counter().count();
    }

    Cursor present() {
        return records.present();
    }

    private static final class SameThread extends AbstractExecutorService {
        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public void shutdown() {
            // There is nothing that goes on.
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
