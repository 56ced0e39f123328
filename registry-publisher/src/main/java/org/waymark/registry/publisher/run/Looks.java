package org.waymark.registry.publisher.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.waymark.registry.publisher.source.Harvest;

/**
 * When sources are looked at, and what was found at the last look. Sources that have to be asked are asked beside each
 * other, so that those which do not answer hold up the others less. For one thread.
 */
final class Looks implements AutoCloseable {
    private static final int BESIDE = 8;

    private final List<Look> looks;
    private final ExecutorService askers = Executors.newFixedThreadPool(BESIDE, task -> {
        Thread thread = new Thread(task, "source");
        thread.setDaemon(true);
        return thread;
    });

    private static final class Look {
        private final Watched watched;
        private Harvest last;
        private Instant next = Instant.MIN;

        Look(Watched watched) {
            this.watched = watched;
            this.last = Harvest.failed(watched.source().name(), "It was not looked at yet.");
        }
    }

    Looks(List<Watched> sources) {
        looks = sources.stream().map(Look::new).toList();
    }

    /** What was found last, of all sources in their order. */
    List<Harvest> found() {
        return looks.stream().map(look -> look.last).toList();
    }

    Instant next() {
        return looks.stream().map(look -> look.next).min(Instant::compareTo).orElse(Instant.MAX);
    }

    /** Looks at the sources whose time has come. */
    void look(Instant now, Journal journal) throws InterruptedException {
        List<Look> due = looks.stream().filter(look -> !look.next.isAfter(now)).toList();
        List<Callable<Harvest>> tasks = new ArrayList<>();
        due.forEach(look -> tasks.add(look.watched.source()::harvest));
        List<Future<Harvest>> harvests = askers.invokeAll(tasks);
        for (int index = 0; index < due.size(); index++) {
            Look look = due.get(index);
            Harvest harvest = result(harvests.get(index));
            journal.harvested(look.watched.source().name(), harvest);
            look.last = harvest;
            look.next = now.plus(look.watched.every());
        }
    }

    private static Harvest result(Future<Harvest> harvest) throws InterruptedException {
        try {
            return harvest.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A look at a source ends with a harvest", e.getCause());
        }
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }
}
