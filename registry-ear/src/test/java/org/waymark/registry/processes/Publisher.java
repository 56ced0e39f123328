package org.waymark.registry.processes;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;

/** Registers one record after the other, as fast as it is answered, and remembers which ones were acknowledged. */
final class Publisher implements AutoCloseable {
    private static final int OK = 200;

    private final String name;
    private final Http registry;
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final CompletableFuture<Void> end;
    private volatile boolean closed;

    private Publisher(String name, Http registry) {
        this.name = name;
        this.registry = registry;
        this.end = CompletableFuture.runAsync(this::publish);
    }

    static Publisher at(Http registry, String name) {
        return new Publisher(name, registry);
    }

    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Ends after the request under way; so does the loss of the registry. */
    @Override
    public void close() {
        closed = true;
        end.join();
    }

    private void publish() {
        try {
            for (int i = 0; !closed; i++) {
                String id = name + "-" + i;
                if (registry.post(Records.batch(Records.named(id))).statusCode() == OK) {
                    acknowledged.add(id);
                }
            }
        } catch (IOException registryGone) {
            closed = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
