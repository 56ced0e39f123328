package org.waymark.registry.bench.engines;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Opens a store in a fresh JVM and reads everything, as the registry does at start. */
final class Reading {

    private final AtomicLong records = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    private Reading() {
    }

    static void run(Candidate candidate, Path folder) throws Exception {
        Reading reading = new Reading();
        long start = System.nanoTime();
        try (Engine engine = candidate.open(folder)) {
            engine.readAfter(0, reading::count);
            Figure.READ.print((System.nanoTime() - start) / 1e6);
        }
        Figure.READ_RECORDS.print(reading.records.get());
        Figure.READ_BYTES.print(reading.bytes.get() / 1e6);
    }

    private void count(Entry entry) {
        records.incrementAndGet();
        bytes.addAndGet(entry.payload().length);
    }
}
