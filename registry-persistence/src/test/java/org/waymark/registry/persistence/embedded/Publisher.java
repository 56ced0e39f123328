package org.waymark.registry.persistence.embedded;

import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.ServiceRecord;

/**
 * A process that registers and updates without end, in batches from several threads, and says on its standard output
 * which batch was acknowledged. It is there to be killed.
 */
final class Publisher {
    static final int BATCH = 20;
    static final int THREADS = 4;
    /** After so many batches a thread begins to update what it registered before. */
    static final int BATCHES = 40;
    /** The attribute that tells which batch a record is from. */
    static final String NUMBER = "number";

    private Publisher() {}

    /** Takes the folder of the store, and the number of the first batch. */
    public static void main(String[] arguments) {
        ServiceRecords records = EmbeddedStore.open(Path.of(arguments[0])).records();
        long first = Long.parseLong(arguments[1]);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            int name = thread;
            threads.execute(() -> publish(records, name, first));
        }
    }

    /** The id of a record of a batch. */
    static String id(int thread, long batch, int index) {
        return thread + "-" + batch % BATCHES + "-" + index;
    }

    private static void publish(ServiceRecords records, int thread, long first) {
        for (long batch = first; true; batch++) {
            long number = batch;
            records.change(NOON, draft -> {
                for (int i = 0; i < BATCH; i++) {
                    draft.put(numbered(id(thread, number, i), number));
                }
                return number;
            });
            acknowledge(thread, number);
        }
    }

    private static ServiceRecord numbered(String id, long number) {
        return record(id, claims(id).add(NUMBER, new Whole(number)).build());
    }

    @SuppressWarnings("SystemOut") // the acknowledgement is this program's output
    private static void acknowledge(int thread, long batch) {
        synchronized (System.out) {
            System.out.println(thread + " " + batch);
            System.out.flush();
        }
    }
}
