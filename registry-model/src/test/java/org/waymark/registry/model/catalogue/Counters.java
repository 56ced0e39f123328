package org.waymark.registry.model.catalogue;

import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/** Records that count, and threads that make them: whoever loses an update is found out. */
public final class Counters {
    private static final String COUNT = "count";
    private static final int PATIENCE_SECONDS = 60;

    private Counters() {}

    /** Reads, adds one and writes; the first time it registers the record. */
    public static void increment(ServiceRecords records, String id) {
        records.change(
                NOON,
                draft -> draft.put(counter(
                        id, draft.find(new EndpointId(id)).map(Counters::count).orElse(0L) + 1)));
    }

    public static long count(ServiceRecords records, String id) {
        return records.find(new EndpointId(id), NOON)
                .map(live -> count(live.record()))
                .orElse(0L);
    }

    /** Runs the same work in several threads, which are numbered from zero, until all are done. */
    public static void together(int threads, IntConsumer work)
            throws InterruptedException, ExecutionException, TimeoutException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                running.add(pool.submit(() -> work.accept(number)));
            }
            for (Future<?> one : running) {
                one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static ServiceRecord counter(String id, long count) {
        return record(id, claims(id).add(COUNT, new Whole(count)).build());
    }

    private static long count(ServiceRecord record) {
        return ((Whole) record.get(COUNT).orElseThrow()).value();
    }
}
