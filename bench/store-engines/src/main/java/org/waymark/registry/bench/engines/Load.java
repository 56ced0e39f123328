package org.waymark.registry.bench.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The write side of the measurement, in a JVM of its own. */
final class Load {

    private static final int BATCH = 100;
    private static final int THREADS = 16;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);

    private final Engine engine;
    private final Path folder;
    private final Endpoints first;
    private final Endpoints again;
    private long revision = 1;
    private long longest;

    private Load(Engine engine, Path folder, int records) {
        this.engine = engine;
        this.folder = folder;
        this.first = new Endpoints(records);
        this.again = first.shuffled();
    }

    static void run(Candidate candidate, Path folder, int records) throws Exception {
        try (Engine engine = candidate.open(folder)) {
            new Load(engine, folder, records).run();
        }
        Figure.FILE_CLOSED.print(megabytes(folder));
    }

    private void run() throws Exception {
        Figure.INSERT.print(everyEndpoint(first));
        Figure.FILE_INSERTED.print(megabytes(folder));
        Figure.RENEW.print(everyEndpoint(first));
        Figure.FILE_RENEWED.print(megabytes(folder));
        Figure.RENEW_SHUFFLED.print(everyEndpoint(again));
        Figure.FILE_RENEWED_SHUFFLED.print(megabytes(folder));
        everyEndpoint(first);
        everyEndpoint(again);
        Figure.FILE_RENEWED_OFTEN.print(megabytes(folder));
        Figure.LONGEST.print(longest / 1e6);
        Figure.SINGLE.print(oneByOne());
        Figure.GROUP.print(together());
    }

    /** Records per second; only the engine's own time counts. */
    private double everyEndpoint(Endpoints endpoints) throws Exception {
        long spent = 0;
        for (int done = 0; done < endpoints.count(); done += BATCH) {
            List<Entry> batch = endpoints.batch(revision, BATCH);
            revision += BATCH;
            long start = System.nanoTime();
            engine.append(batch);
            long took = System.nanoTime() - start;
            spent += took;
            longest = Math.max(longest, took);
        }
        return perSecond(endpoints.count(), spent);
    }

    private double oneByOne() throws Exception {
        long start = System.nanoTime();
        int count = 0;
        while (System.nanoTime() - start < PATIENCE) {
            engine.append(List.of(again.entry(revision++)));
            count++;
        }
        return perSecond(count, System.nanoTime() - start);
    }

    private double together() throws Exception {
        AtomicLong next = new AtomicLong(revision);
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        long start = System.nanoTime();
        try (GroupCommit group = new GroupCommit(engine)) {
            Callable<Void> caller = () -> {
                while (System.nanoTime() - start < PATIENCE) {
                    group.append(again.entry(next.getAndIncrement()));
                }
                return null;
            };
            for (Future<Void> done : callers.invokeAll(IntStream.range(0, THREADS).mapToObj(i -> caller).toList())) {
                done.get();
            }
        } finally {
            callers.shutdown();
        }
        return perSecond(next.get() - revision, System.nanoTime() - start);
    }

    private static double perSecond(long count, long nanos) {
        return count * 1e9 / nanos;
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(Load::size).sum() / 1e6;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
