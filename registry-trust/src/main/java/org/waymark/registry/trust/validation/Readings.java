package org.waymark.registry.trust.validation;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Reads the authorities now and then. A reading replaces the one before as a whole. One that has less than the one before
 * may have come while files were being replaced, so it must be confirmed before it counts.
 */
final class Readings {
    private static final Logger LOG = System.getLogger(Readings.class.getName());
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration WITHOUT_ANY = Duration.ofSeconds(10);
    private static final int CONFIRMATIONS = 2;

    private final Reading reading;
    private final Optional<Duration> interval;
    private final Set<String> told = new HashSet<>();
    private volatile Optional<Authorities> current = Optional.empty();
    private int doubts;

    /**
     * Reads nothing yet.
     *
     * @param interval between two readings; empty for one only, if it is a good one
     */
    Readings(Reading reading, Optional<Duration> interval) {
        this.reading = reading;
        this.interval = interval;
    }

    /** Those that somebody has read. */
    static Readings of(Authorities authorities) {
        Readings readings = new Readings(() -> authorities, Optional.empty());
        readings.current = Optional.of(authorities);
        return readings;
    }

    /** How authorities are read. */
    interface Reading {
        Authorities read() throws IOException;
    }

    Optional<Authorities> current() {
        return current;
    }

    /** Reads now, and from now on. */
    void start() {
        read().ifPresent(this::schedule);
    }

    private void schedule(Duration delay) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Readings::inBackground)
                .execute(this::readAgain);
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "waymark-trust");
        thread.setDaemon(true);
        thread.start();
    }

    /** Even a reading that ends in a way nobody thought of is not the last. */
    private void readAgain() {
        Optional<Duration> next = Optional.of(WITHOUT_ANY);
        try {
            next = read();
        } finally {
            next.ifPresent(this::schedule);
        }
    }

    /**
     * One reading.
     *
     * @return when the next one is due
     */
    private synchronized Optional<Duration> read() {
        try {
            Authorities fresh = reading.read();
            if (doubtful(fresh) && doubts < CONFIRMATIONS) {
                doubts++;
                return Optional.of(shorter(SOON));
            }
            accept(fresh);
            return interval;
        } catch (IOException e) {
            if (told.add(e.getMessage())) {
                LOG.log(Level.ERROR, "{0}; {1}", e.getMessage(), consequence());
            }
            return Optional.of(shorter(WITHOUT_ANY));
        }
    }

    private String consequence() {
        return current.isPresent() ? "those read before are still trusted" : "nobody is trusted";
    }

    private Duration shorter(Duration delay) {
        return interval.filter(usual -> usual.compareTo(delay) < 0).orElse(delay);
    }

    private boolean doubtful(Authorities fresh) {
        return current.filter(known -> !known.problems().containsAll(fresh.problems())
                        || !fresh.certificates().containsAll(known.certificates()))
                .isPresent();
    }

    private void accept(Authorities fresh) {
        doubts = 0;
        List<String> news = fresh.problems().stream()
                .filter(problem -> !told.contains(problem))
                .toList();
        told.clear();
        told.addAll(fresh.problems());
        news.forEach(problem -> LOG.log(Level.WARNING, "{0}", problem));
        int count = fresh.certificates().size();
        if (current.filter(known -> known.certificates().equals(fresh.certificates()))
                .isEmpty()) {
            LOG.log(Level.INFO, "authorities that are trusted: {0}", count);
        }
        current = Optional.of(fresh);
    }
}
