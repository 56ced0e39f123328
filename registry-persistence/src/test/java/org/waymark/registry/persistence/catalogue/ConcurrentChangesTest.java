package org.waymark.registry.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;
import static org.waymark.registry.model.Fixtures.textIs;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymark.registry.model.catalogue.Counters;
import org.waymark.registry.model.feed.InMemoryFeed;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.query.SortOrder;
import org.waymark.registry.model.record.EndpointId;

/** Several publishers, and several nodes, at once. */
@Timeout(120)
class ConcurrentChangesTest {
    private static final int THREADS = 8;
    private static final int COUNTERS = 200;

    private final InMemoryFeed feed = new InMemoryFeed();
    private final CataloguedRecords node = node();

    @Test
    void threadsThatCountTheSameThingsMissNothing() throws Exception {
        Counters.together(THREADS, thread -> {
            for (int i = 0; i < COUNTERS; i++) {
                Counters.increment(node, "counter" + i);
            }
        });

        for (int i = 0; i < COUNTERS; i++) {
            assertThat(Counters.count(node, "counter" + i)).isEqualTo(THREADS);
        }
        assertThat(node.revision()).isEqualTo(feed.head());
    }

    @Test
    void nodesThatCountTheSameThingsMissNothing() throws Exception {
        List<CataloguedRecords> nodes = List.of(node, node());

        Counters.together(THREADS, thread -> {
            for (int i = 0; i < COUNTERS; i++) {
                Counters.increment(nodes.get(thread % 2), "counter" + i % 5);
            }
        });

        nodes.forEach(CataloguedRecords::catchUp);
        for (int i = 0; i < 5; i++) {
            assertThat(Counters.count(node, "counter" + i)).isEqualTo(THREADS * COUNTERS / 5);
        }
        assertThat(all(nodes.get(1))).isEqualTo(all(node));
        assertThat(all(node())).isEqualTo(all(node));
    }

    @Test
    void aReaderAlwaysFindsARecordThatChanges() throws Exception {
        node.change(NOON, draft -> draft.put(record("a", claims("a", "t0").build())));
        AtomicBoolean done = new AtomicBoolean();

        Counters.together(2, thread -> {
            if (thread == 0) {
                for (int i = 1; i < 5_000; i++) {
                    String type = "t" + i % 2;
                    node.change(
                            NOON,
                            draft -> draft.put(record("a", claims("a", type).build())));
                }
                done.set(true);
            }
            while (!done.get()) {
                assertThat(node.find(new EndpointId("a"), NOON)).isPresent();
                assertThat(node.find(query(Condition.ANYTHING), NOON)).hasSize(1);
                assertThat(node.find(query(textIs("Service_Type", "t1")), NOON))
                        .allMatch(live -> textIs("Service_Type", "t1").isMetBy(live));
            }
        });
    }

    @Test
    void decisionsThatWaitTogetherAreWrittenTogetherAndFailAlone() throws Exception {
        Held held = holdTheLock();
        FutureTask<Revision> good = waiting(() -> Counters.increment(node, "good"));
        FutureTask<Revision> bad = waiting(() -> node.change(NOON, draft -> {
            draft.put(record("bad"));
            throw new IllegalStateException("changed my mind");
        }));
        FutureTask<Revision> alsoGood = waiting(() -> Counters.increment(node, "good"));

        held.release();

        good.get(10, TimeUnit.SECONDS);
        alsoGood.get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> bad.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(Counters.count(node, "good")).isEqualTo(2);
        assertThat(node.find(new EndpointId("bad"), NOON)).isEmpty();
    }

    @Test
    void whoeverWaitsForAStoreThatIsAwayIsTold() throws Exception {
        Held held = holdTheLock();
        FutureTask<Revision> one = waiting(() -> Counters.increment(node, "one"));
        FutureTask<Revision> other = waiting(() -> Counters.increment(node, "other"));

        feed.goAway();
        held.release();

        for (FutureTask<Revision> waiting : List.of(held.task, one, other)) {
            assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(StoreUnavailable.class);
        }
        feed.comeBack();
        node.catchUp();
        assertThat(all(node)).isEmpty();
    }

    /** A decision that keeps all others waiting until it is released. */
    private record Held(FutureTask<Revision> task, CountDownLatch latch) {
        void release() {
            latch.countDown();
        }
    }

    private Held holdTheLock() {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch latch = new CountDownLatch(1);
        FutureTask<Revision> task = started(() -> node.change(NOON, draft -> {
            entered.countDown();
            await(latch);
            return draft.put(record("held"));
        }));
        await(entered);
        return new Held(task, latch);
    }

    /** Starts a change and returns once it stands in the queue. */
    private FutureTask<Revision> waiting(Runnable change) {
        FutureTask<Revision> task = new FutureTask<>(change, Revision.ZERO);
        Thread thread = new Thread(task);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }

    private static FutureTask<Revision> started(Runnable change) {
        FutureTask<Revision> task = new FutureTask<>(change, Revision.ZERO);
        new Thread(task).start();
        return task;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private CataloguedRecords node() {
        CataloguedRecords loaded = new CataloguedRecords(feed);
        loaded.catchUp();
        return loaded;
    }

    private static List<Live> all(CataloguedRecords records) {
        return records.find(query(Condition.ANYTHING), NOON);
    }

    private static RecordQuery query(Condition condition) {
        return new RecordQuery(condition, new Window(0, 1000, SortOrder.NATURAL));
    }
}
