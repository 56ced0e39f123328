package org.waymark.registry.ejb.federation;

import io.micrometer.core.instrument.Meter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.registry.model.federation.LinkReport;
import org.waymark.registry.model.federation.Target;

/** The links that are running, one thread each. */
final class Links {
    private static final Logger LOG = System.getLogger(Links.class.getName());
    private static final int STOPPING_SECONDS = 5;

    private final ThreadFactory threads;
    private final Function<Target, LinkRunner> runners;
    private final LinkMeters meters;
    private final Map<String, Running> running = new ConcurrentSkipListMap<>();

    /** @param runners makes a runner that takes up where the last one to the same registry stood */
    Links(ThreadFactory threads, LinkMeters meters, Function<Target, LinkRunner> runners) {
        this.threads = threads;
        this.meters = meters;
        this.runners = runners;
    }

    private record Running(LinkRunner runner, FutureTask<Void> task, List<Meter> watched) {}

    /** Starts what is missing, starts anew what has died, and ends what is not wanted any more. */
    synchronized void keep(Set<Target> wanted) {
        Map<String, Target> byAddress = wanted.stream().collect(Collectors.toMap(Target::address, Function.identity()));
        Map<String, Running> unwanted = new TreeMap<>(running);
        unwanted.keySet().removeAll(byAddress.keySet());
        unwanted.values().forEach(link -> link.runner.stop());
        unwanted.forEach((address, link) -> {
            end(address, link);
            link.runner.forget();
        });
        running.forEach((address, link) -> {
            if (link.task.isDone()) {
                end(address, link);
            }
        });
        byAddress.forEach((address, target) -> running.computeIfAbsent(address, missing -> start(target)));
    }

    /** Ends all; what they have still to say they say another time. */
    synchronized void stop() {
        running.values().forEach(link -> link.runner.stop());
        running.forEach(this::end);
    }

    void wake() {
        running.values().forEach(link -> link.runner.wake());
    }

    void hurry() {
        running.values().forEach(link -> link.runner.hurry());
    }

    boolean isDead(String address, int attempts) {
        Running link = running.get(address);
        return link != null && link.runner.isDead(attempts);
    }

    List<LinkReport> reports() {
        return running.values().stream().map(link -> link.runner.report()).toList();
    }

    private Running start(Target target) {
        LinkRunner runner = runners.apply(target);
        FutureTask<Void> task = new FutureTask<>(runner, null);
        threads.newThread(task).start();
        return new Running(runner, task, meters.watch(runner));
    }

    private void end(String address, Running link) {
        running.remove(address);
        meters.forget(link.watched);
        try {
            link.task.get(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            LOG.log(Level.ERROR, "the link to " + address + " failed and begins anew", e.getCause());
        } catch (TimeoutException e) {
            LOG.log(Level.INFO, "{0} is waited for no longer", address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
