package org.waymark.registry.ejb.changes;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.waymark.registry.model.changes.RecordChanges;
import org.waymark.registry.model.changes.RecordChanges.Listening;

/**
 * A thread that makes a round whenever a bell rings or it is time, as long as there is anybody to make it for. What
 * rings within a moment is one round.
 */
final class Rounds {
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final RecordChanges changes;
    private final ThreadFactory threads;
    private final Lock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private Optional<Thread> running = Optional.empty();
    private boolean due;
    private boolean closed;

    Rounds(RecordChanges changes, ThreadFactory threads) {
        this.changes = changes;
        this.threads = threads;
    }

    /** Makes rounds until there is nobody, unless they are made already. */
    void begin(Supplier<Duration> round, BooleanSupplier nobody) {
        lock.lock();
        try {
            due = true;
            if (running.isEmpty() && !closed) {
                Thread thread = threads.newThread(() -> run(round, nobody));
                running = Optional.of(thread);
                thread.start();
            }
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Has a round made soon. Returns at once. */
    void ring() {
        lock.lock();
        try {
            due = true;
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the rounds; returns when the last one is over. */
    void close() {
        Optional<Thread> last;
        lock.lock();
        try {
            closed = true;
            rung.signal();
            last = running;
        } finally {
            lock.unlock();
        }
        last.ifPresent(Rounds::await);
    }

    private void run(Supplier<Duration> round, BooleanSupplier nobody) {
        Listening listening = changes.listen(this::ring);
        try {
            boolean goOn = true;
            while (goOn) {
                Duration rest = round.get();
                goOn = rest(rest, nobody);
            }
        } catch (InterruptedException e) {
            // The server ends its threads: so it does with the application.
            Thread.currentThread().interrupt();
        } finally {
            listening.close();
            stopped();
        }
    }

    /** Waits for the next round; false if there is none. */
    private boolean rest(Duration atMost, BooleanSupplier nobody) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (!due && !closed && left > 0) {
                left = rung.awaitNanos(left);
            }
            long moment = MOMENT.toNanos();
            while (!closed && moment > 0) {
                moment = rung.awaitNanos(moment);
            }
            due = false;
            if (closed || nobody.getAsBoolean()) {
                running = Optional.empty();
                return false;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Whatever ended the thread, the next reader begins another one. */
    private void stopped() {
        lock.lock();
        try {
            if (running.filter(Thread.currentThread()::equals).isPresent()) {
                running = Optional.empty();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
