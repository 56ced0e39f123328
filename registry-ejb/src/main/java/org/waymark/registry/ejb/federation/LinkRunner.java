package org.waymark.registry.ejb.federation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.waymark.registry.model.federation.Link;
import org.waymark.registry.model.federation.LinkReport;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Step;
import org.waymark.registry.model.federation.Step.Send;
import org.waymark.registry.model.federation.Wire;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.record.AttributeValue.Nested;

/**
 * Does what a link wants, on a thread of its own, until it is stopped, or another node has taken over. The cursor is
 * kept once a second while much is sent, and whenever there is nothing to send.
 */
final class LinkRunner implements Runnable {
    private static final Logger LOG = System.getLogger(LinkRunner.class.getName());
    private static final int ABSENT = 2;
    private static final Duration KEEPING = Duration.ofSeconds(1);
    private static final Duration STORE_AWAY = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final Link link;
    private final KeptCursor cursor;
    private final Ways ways;
    private final Clock clock;
    private Instant keptAt = Instant.EPOCH;
    private List<Nested> lacking = List.of();
    private boolean woken;
    private boolean hurried;
    private boolean stopped;

    /**
     * Both directions.
     *
     * @param in takes in what this registry lacked
     */
    record Ways(Wire out, Consumer<List<Nested>> in) {}

    LinkRunner(Link link, KeptCursor cursor, Ways ways, Clock clock) {
        this.link = link;
        this.cursor = cursor;
        this.ways = ways;
        this.clock = clock;
    }

    LinkReport report() {
        return link.report();
    }

    boolean isDead(int attempts) {
        return link.isDead(attempts);
    }

    /** Something has changed. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** An operator wants everything to be looked at now. */
    synchronized void hurry() {
        hurried = true;
        wake();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Only after it has stopped. */
    void forget() {
        cursor.forget();
    }

    @Override
    public void run() {
        while (!isStopped()) {
            try {
                work();
            } catch (StoreUnavailable e) {
                rest(STORE_AWAY);
            }
        }
        // An interrupted thread would close the files of the store when it writes to them.
        boolean interrupted = Thread.interrupted();
        keepAtLast();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        takeIn();
        if (isHurried()) {
            link.hurry();
        }
        Step step = link.next(clock.instant());
        if (step instanceof Send send) {
            Reply reply = ways.out().send(link.target().address(), send.request());
            if (!Thread.currentThread().isInterrupted()) {
                settle(reply);
            }
        } else {
            keep();
            rest(Duration.between(clock.instant(), ((Step.Rest) step).until()));
        }
    }

    private void settle(Reply reply) {
        int failuresBefore = link.report().failures();
        lacking = link.settle(reply, clock.instant());
        tell(failuresBefore);
        takeIn();
        if (clock.instant().isAfter(keptAt.plus(KEEPING))) {
            keep();
        }
    }

    /** What was found to be lacking is not found again before the next comparison, so it waits for a store that is away. */
    private void takeIn() {
        if (!lacking.isEmpty()) {
            ways.in().accept(lacking);
            lacking = List.of();
        }
    }

    private void keep() {
        keptAt = clock.instant();
        if (!cursor.keep(link.cursor())) {
            LOG.log(
                    Level.INFO,
                    "{0} is served by another node now",
                    link.target().address());
            stop();
        }
    }

    private void keepAtLast() {
        try {
            cursor.keep(link.cursor());
        } catch (StoreUnavailable e) {
            LOG.log(
                    Level.INFO,
                    "what {0} has heard could not be noted, it will hear some of it again: {1}",
                    link.target().address(),
                    e.getMessage());
        }
    }

    /** An absence is said once when it begins and once when it ends; a single failure, as a busy net has them, is none. */
    private void tell(int failuresBefore) {
        LinkReport report = link.report();
        String other = report.target().position().name().toLowerCase(Locale.ROOT) + " "
                + report.target().address();
        if (failuresBefore < ABSENT && report.failures() >= ABSENT) {
            LOG.log(
                    Level.WARNING,
                    "{0} is not reached, trying again: {1}",
                    other,
                    report.trouble().orElse(""));
        } else if (failuresBefore >= ABSENT && report.failures() == 0) {
            LOG.log(Level.INFO, "{0} is reached again, {1} changes behind", other, report.behind());
        }
    }

    private synchronized boolean isStopped() {
        return stopped || Thread.currentThread().isInterrupted();
    }

    private synchronized boolean isHurried() {
        boolean was = hurried;
        hurried = false;
        return was;
    }

    private synchronized void rest(Duration wanted) {
        Duration pause = wanted.compareTo(LONGEST_REST) < 0 ? wanted : LONGEST_REST;
        long end = System.nanoTime() + pause.toNanos();
        try {
            for (long left = pause.toMillis(); left > 0 && !woken && !stopped; ) {
                wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        woken = false;
    }
}
