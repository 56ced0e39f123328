package org.waymark.registry.bench.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Gathers what concurrent callers append: while one batch is being synced, the next one fills. */
final class GroupCommit implements AutoCloseable {

    private final Engine engine;
    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::write, "group-commit");

    GroupCommit(Engine engine) {
        this.engine = engine;
        writer.start();
    }

    /** Returns once the entry is on disk. */
    void append(Entry entry) {
        Pending pending = new Pending(entry, new CompletableFuture<>());
        queue.add(pending);
        pending.stored().join();
    }

    private void write() {
        List<Pending> group = new ArrayList<>();
        try {
            while (true) {
                group.add(queue.take());
                queue.drainTo(group);
                store(group);
                group.clear();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void store(List<Pending> group) {
        try {
            engine.append(group.stream().map(Pending::entry).toList());
            group.forEach(pending -> pending.stored().complete(null));
        } catch (Exception e) {
            group.forEach(pending -> pending.stored().completeExceptionally(e));
        }
    }

    /** To be called when no caller is waiting any more. */
    @Override
    public void close() throws InterruptedException {
        writer.interrupt();
        writer.join();
    }

    private record Pending(Entry entry, CompletableFuture<Void> stored) {
    }
}
