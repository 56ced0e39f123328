package org.waymark.registry.model.federation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Many schedules, each from its number. {@code -Dsimulation.schedules=N} says how many, {@code -Dsimulation.seed=N} runs
 * one and tells what happened in it.
 */
class SimulationTest {
    private static final int SCHEDULES = Integer.getInteger("simulation.schedules", 2000);
    private static final Optional<Long> SEED = Optional.ofNullable(Long.getLong("simulation.seed"));
    private static final int THREADS = 2;

    @Test
    void theInvariantsHoldWhateverHappens() throws InterruptedException, ExecutionException {
        if (SEED.isPresent()) {
            System.out.println(Simulation.story(SEED.get(), Fault.NONE));
            Simulation.run(SEED.get(), Fault.NONE, new Tally());
            return;
        }
        long start = System.nanoTime();
        Tally all = runAll();
        System.out.printf("%.1f s: %s%n", (System.nanoTime() - start) / 1e9, all);
        assertThat(all.of(Tally.Kind.SCHEDULES)).isEqualTo(SCHEDULES);
    }

    private static Tally runAll() throws InterruptedException, ExecutionException {
        AtomicLong next = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Tally>> workers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                workers.add(() -> work(next));
            }
            Tally all = new Tally();
            for (Future<Tally> worker : threads.invokeAll(workers)) {
                all.addAll(worker.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Tally work(AtomicLong next) {
        Tally tally = new Tally();
        for (long seed = next.getAndIncrement(); seed < SCHEDULES; seed = next.getAndIncrement()) {
            boolean judged = false;
            try {
                Simulation.run(seed, Fault.NONE, tally);
                judged = true;
            } catch (Violation violation) {
                judged = true;
                throw new AssertionError(Simulation.story(seed, Fault.NONE), violation);
            } finally {
                if (!judged) {
                    System.out.println("schedule " + seed + " came to no end");
                }
            }
        }
        return tally;
    }
}
