package org.waymark.registry.bench.engines;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A writer that is meant to be killed, and the check of what it left behind. */
final class Feeding {

    private static final Endpoints ENDPOINTS = new Endpoints(20_000);

    private Feeding() {
    }

    /** Appends without end and prints each batch's last revision once it is acknowledged. */
    static void run(Candidate candidate, Path folder, int size) throws Exception {
        try (Engine engine = candidate.open(folder)) {
            AtomicLong newest = new AtomicLong();
            engine.readAfter(0, entry -> newest.set(entry.revision()));
            while (true) {
                engine.append(ENDPOINTS.batch(newest.get() + 1, size));
                System.out.println(newest.addAndGet(size));
            }
        }
    }

    /** Compares a store with what was acknowledged; entries beyond that are welcome in whole batches only. */
    static void check(Candidate candidate, Path folder, int size, long acknowledged) throws Exception {
        Map<String, Long> found = new HashMap<>();
        AtomicLong newest = new AtomicLong();
        try (Engine engine = candidate.open(folder)) {
            engine.readAfter(0, entry -> {
                newest.set(entry.revision());
                if (ENDPOINTS.gave(entry)) {
                    found.put(entry.id(), entry.revision());
                }
            });
        }
        Figure.LOST.print(lost(found, acknowledged));
        Figure.TORN.print(newest.get() % size == 0 ? 0 : 1);
    }

    private static long lost(Map<String, Long> found, long acknowledged) {
        long lost = 0;
        for (long revision = Math.max(1, acknowledged - ENDPOINTS.count() + 1); revision <= acknowledged; revision++) {
            if (found.getOrDefault(ENDPOINTS.id(revision), 0L) < revision) {
                lost++;
            }
        }
        return lost;
    }
}
