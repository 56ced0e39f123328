package org.waymark.registry.processes.federation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.waymark.registry.processes.Http;

/**
 * Reads everything at one registry again and again, and notes whatever goes backwards: an older version after a newer one,
 * or a record that was gone and is back as it was.
 */
final class Watcher implements AutoCloseable {
    private static final int PACE_MILLIS = 250;

    private final Member registry;
    private final String prefix;
    private final Map<String, Sight> last = new HashMap<>();
    private final List<String> backwards = new CopyOnWriteArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<Void> end;

    /** @param highest version that was seen */
    private record Sight(int highest, boolean gone) {
        boolean isUndoneBy(int version) {
            return version != History.GONE && (version < highest || (gone && version == highest));
        }

        Sight then(int version) {
            return new Sight(Math.max(highest, version), version == History.GONE);
        }
    }

    private Watcher(Member registry, String prefix) {
        this.registry = registry;
        this.prefix = prefix;
        this.end = CompletableFuture.runAsync(this::watch, task -> {
            var executor = Executors.newSingleThreadExecutor();
            executor.execute(task);
            executor.shutdown();
        });
    }

    static Watcher of(Member registry, String prefix) {
        return new Watcher(registry, prefix);
    }

    /** What went backwards, in words. */
    List<String> backwards() {
        return backwards;
    }

    /** How often everything was read. */
    int reads() {
        return reads.get();
    }

    @Override
    public void close() {
        closed.countDown();
        end.join();
    }

    private void watch() {
        try {
            do {
                Optional<Http> reached = registry.reached();
                if (reached.isPresent()) {
                    Shown.by(reached.get()).ifPresent(this::look);
                }
            } while (!closed.await(PACE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Shown shown) {
        reads.incrementAndGet();
        shown.records().keySet().stream()
                .filter(id -> id.startsWith(prefix))
                .forEach(id -> last.putIfAbsent(id, new Sight(History.GONE, true)));
        last.replaceAll((id, sight) -> {
            int version = shown.version(id);
            if (sight.isUndoneBy(version)) {
                backwards.add(id + " is " + version + " at " + registry.name() + " after " + sight);
            }
            return sight.then(version);
        });
    }
}
