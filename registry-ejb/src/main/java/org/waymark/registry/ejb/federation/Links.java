package org.waymark.registry.ejb.federation;

import io.micrometer.core.instrument.Meter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.federation.LinkReport;
import org.waymark.registry.model.federation.Target;
import org.waymark.registry.model.feed.StoreUnavailable;

/** The links that are running, one thread each. */
final class Links {
    private static final Logger LOG = System.getLogger(Links.class.getName());
    private static final Duration STOPPING = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ThreadFactory threads;
    private final Function<Target, LinkRunner> runners;
    private final LinkMeters meters;
    private final Clock clock;
    private final Map<String, Running> running = new ConcurrentSkipListMap<>();

    /** Those that failed in a way that nobody foresaw, and when they may begin anew. */
    private final Map<String, Instant> failed = new ConcurrentHashMap<>();

    /** @param runners makes a runner that takes up where the last one to the same registry stood */
    Links(ThreadFactory threads, LinkMeters meters, Function<Target, LinkRunner> runners, Clock clock) {
        this.threads = threads;
        this.meters = meters;
        this.runners = runners;
        this.clock = clock;
    }

    private record Running(LinkRunner runner, FutureTask<Void> task, List<Meter> watched) {}

    /** Starts what is missing, starts anew what has died, and ends what is not wanted any more. */
    synchronized void keep(Set<Target> wanted) {
        Map<String, Target> byAddress = wanted.stream().collect(Collectors.toMap(Target::address, Function.identity()));
        Map<String, Running> unwanted = new TreeMap<>(running);
        unwanted.keySet().removeAll(byAddress.keySet());
        end(unwanted).forEach(Links::forget);
        Map<String, Running> over = new TreeMap<>(running);
        over.values().removeIf(link -> !link.task.isDone());
        end(over);
        failed.keySet().retainAll(byAddress.keySet());
        failed.values().removeIf(until -> !clock.instant().isBefore(until));
        byAddress.keySet().removeAll(running.keySet());
        byAddress.keySet().removeAll(failed.keySet());
        byAddress.values().forEach(this::start);
    }

    /** Ends all; what they have still to say they say another time. */
    synchronized void stop() {
        end(new TreeMap<>(running));
    }

    void wake() {
        running.values().forEach(link -> link.runner.wake());
    }

    void hurry() {
        running.values().forEach(link -> link.runner.hurry());
    }

    boolean isDead(String address, int attempts) {
        Running link = running.get(address);
        return failed.containsKey(address) || (link != null && link.runner.isDead(attempts));
    }

    List<LinkReport> reports() {
        return running.values().stream().map(link -> link.runner.report()).toList();
    }

    /** One link that cannot be started is no reason to leave the others out. */
    private void start(Target target) {
        try {
            LinkRunner runner = runners.apply(target);
            FutureTask<Void> task = new FutureTask<>(runner, null);
            Optional.ofNullable(threads.newThread(task))
                    .orElseThrow(() -> new IllegalStateException("The server gives no thread."))
                    .start();
            running.put(target.address(), new Running(runner, task, meters.watch(runner)));
        } catch (StoreUnavailable e) {
            LOG.log(Level.DEBUG, "{0} is not begun before the store is back", target.address());
        } catch (IllegalArgumentException | IllegalStateException e) {
            fail(target.address(), e);
        }
    }

    /** Ends several at once, which takes no longer than one; returns those that are over. */
    private List<LinkRunner> end(Map<String, Running> ending) {
        ending.values().forEach(link -> link.runner.stop());
        long deadline = System.nanoTime() + STOPPING.toNanos();
        List<LinkRunner> over = new ArrayList<>();
        ending.forEach((address, link) -> {
            running.remove(address);
            meters.forget(link.watched);
            if (isOver(address, link.task, deadline)) {
                over.add(link.runner);
            }
        });
        return over;
    }

    private boolean isOver(String address, FutureTask<Void> task, long deadline) {
        try {
            task.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            fail(address, e.getCause());
            return true;
        } catch (TimeoutException e) {
            LOG.log(Level.INFO, "{0} is waited for no longer", address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** It may fail again at once: with a pause neither the other registry nor the log suffers from it. */
    private void fail(String address, @Nullable Throwable why) {
        failed.put(address, clock.instant().plus(PAUSE));
        LOG.log(Level.ERROR, "the link to " + address + " failed and begins anew in " + PAUSE.toSeconds() + " s", why);
    }

    /** If it cannot be forgotten, the link goes on from there another time. */
    private static void forget(LinkRunner runner) {
        try {
            runner.forget();
        } catch (StoreUnavailable e) {
            LOG.log(
                    Level.DEBUG,
                    "the cursor of {0} stays",
                    runner.report().target().address());
        }
    }
}
