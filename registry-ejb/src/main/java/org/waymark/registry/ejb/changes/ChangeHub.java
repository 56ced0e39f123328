package org.waymark.registry.ejb.changes;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.settings.ChangeSettings;

/**
 * Tells many readers of changes, in rounds, on one thread.
 *
 * <p>In a round each reader that is ready is told what came after its cursor. Readers that ask the same at the same
 * cursor, which is nearly all of them, share one evaluation and one rendering. Whoever is further behind than memory
 * reaches is told by another thread until it has caught up. Nothing is kept for a reader that is not ready: its cursor
 * stays. After some time it is let go, and may come again with that cursor.
 */
final class ChangeHub {
    private static final System.Logger LOG = System.getLogger(ChangeHub.class.getName());
    private static final Duration STORE_REST = Duration.ofSeconds(1);

    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final ChangeSettings settings;
    private final Clock clock;
    private final ExecutorService others;
    private final ChangeMeters meters;
    private final ChangeReading reading;
    private final Rounds rounds;
    private volatile boolean closed;

    /** What a hub works with: a thread for the rounds, and others that read the store. */
    record Workers(Clock clock, Rounds rounds, ExecutorService others) {}

    ChangeHub(ServiceRecords records, ChangeSettings settings, MeterRegistry registry, Workers workers) {
        this.settings = settings;
        this.clock = workers.clock;
        this.others = workers.others;
        this.rounds = workers.rounds;
        this.meters = new ChangeMeters(registry, followers);
        this.reading = new ChangeReading(records, clock, meters);
    }

    ChangeReading reading() {
        return reading;
    }

    /** Admits a reader, who is told of everything after the cursor of the question. */
    Following follow(Question question, Reader reader) {
        Follower follower = new Follower(reader, question, clock.instant());
        followers.add(follower);
        if (closed || followers.size() > settings.readers()) {
            followers.remove(follower);
            throw new TooManyReaders(settings.readers());
        }
        rounds.begin(this::round, followers::isEmpty);
        return new Following() {
            @Override
            public void ready() {
                rounds.ring();
            }

            @Override
            public void leave() {
                followers.remove(follower);
            }
        };
    }

    /** Lets everybody go, and admits nobody any more. */
    void close() {
        closed = true;
        rounds.close();
        others.shutdown();
        followers.forEach(this::letGo);
    }

    /** Tells everybody who is ready; returns how long nothing else has to be done unless something happens. */
    Duration round() {
        Instant now = clock.instant();
        Map<Question, Optional<Batch>> batches = new HashMap<>();
        Duration rest = settings.patience();
        for (Follower follower : followers) {
            if (!follower.isCatchingUp()) {
                Duration own = guarded(follower, () -> attend(follower, batches, now));
                rest = own.compareTo(rest) < 0 ? own : rest;
            }
        }
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /** A defect in one reader's door is no reason to leave the others alone. */
    private Duration guarded(Follower follower, Callable<Duration> work) {
        FutureTask<Duration> task = new FutureTask<>(work);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            LOG.log(ERROR, "a reader of changes is let go at cursor " + follower.cursor(), e.getCause());
            letGo(follower);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return settings.patience();
    }

    private Duration attend(Follower follower, Map<Question, Optional<Batch>> batches, Instant now) {
        if (!follower.isReady(now)) {
            return awaitReadiness(follower, now);
        }
        if (follower.rests(now)) {
            return STORE_REST;
        }
        Optional<Batch> batch = batches.computeIfAbsent(follower.question(), reading::recent);
        if (batch.isEmpty()) {
            follower.beginCatchingUp();
            others.execute(() -> catchUp(follower));
            return settings.patience();
        }
        tell(follower, batch.get(), now);
        return batch.get().more() ? Duration.ZERO : follower.untilSilenceEnds(now);
    }

    private Duration awaitReadiness(Follower follower, Instant now) {
        Duration left = settings.patience().minus(follower.notReadySince(now));
        if (left.isNegative() || left.isZero()) {
            LOG.log(INFO, "a reader of changes took nothing for too long, let go at cursor {0}", follower.cursor());
            meters.cutOff();
            letGo(follower);
            return settings.patience();
        }
        return left;
    }

    /** One page from the store, after which the reader takes part in the rounds again. */
    private void catchUp(Follower follower) {
        Instant rest = Instant.MIN;
        try {
            tell(follower, reading.any(follower.question()), clock.instant());
        } catch (StoreUnavailable away) {
            rest = clock.instant().plus(STORE_REST);
        } catch (CursorTooOld tooOld) {
            // When the reader comes again it is told why.
            letGo(follower);
        } finally {
            follower.endCatchingUp(rest);
            rounds.ring();
        }
    }

    private void tell(Follower follower, Batch batch, Instant now) {
        if (followers.contains(follower)) {
            follower.take(batch, now);
            meters.sent(batch.events().size());
        }
    }

    private void letGo(Follower follower) {
        followers.remove(follower);
        follower.end();
    }
}
