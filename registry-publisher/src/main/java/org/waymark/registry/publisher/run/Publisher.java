package org.waymark.registry.publisher.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.waymark.registry.client.records.Greeting;
import org.waymark.registry.client.records.Registry;
import org.waymark.registry.model.federation.Backoff;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.publisher.lifecycle.Leases;
import org.waymark.registry.publisher.lifecycle.Publication;
import org.waymark.registry.publisher.lifecycle.Publications;
import org.waymark.registry.publisher.lifecycle.Work;
import org.waymark.registry.publisher.state.State;
import org.waymark.registry.publisher.state.StateFile;

/**
 * Keeps a registry up to date with what sources say. What it is about to register is written down before it is sent, so
 * that whatever happens nothing is left behind unknown. For one thread, but for {@link #stop()}.
 */
public final class Publisher implements AutoCloseable {
    /** Leases come up for renewal, and pauses end, between looks too. */
    private static final Duration BEAT = Duration.ofSeconds(2);

    private static final Duration GREETING = Duration.ofHours(1);

    /** Less than a service manager waits before it kills. */
    private static final Duration FAREWELL = Duration.ofSeconds(60);

    private final Parts parts;
    private final Looks looks;
    private final Journal journal;
    private final Publications publications;
    private final CountDownLatch stop = new CountDownLatch(1);
    private Optional<Instant> heardAt;
    private Optional<String> trouble = Optional.empty();
    private int failures;
    private Instant retryAt = Instant.MIN;
    private Instant greetAt = Instant.MIN;
    private int most = 1;

    /**
     * What a publisher works with.
     *
     * @param address of the registry, as people know it
     * @param file open as long as the publisher
     */
    public record Parts(
            String address,
            Registry registry,
            List<Watched> sources,
            Leases leases,
            StateFile file,
            State remembered,
            Backoff backoff,
            Progress progress,
            Clock clock) {}

    /** Goes on from what is remembered, if that is about the same registry. */
    public Publisher(Parts parts) {
        this.parts = parts;
        this.looks = new Looks(parts.sources());
        this.journal = new Journal(parts.address());
        this.publications = new Publications(parts.leases(), parts.remembered().publications());
        this.heardAt = parts.remembered().heardAt();
    }

    /** Goes on until somebody says stop. */
    public void run() throws InterruptedException {
        boolean stopped = false;
        while (!stopped) {
            Duration pause = round();
            stopped = stop.await(Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    /** Ends {@link #run()} soon, from whatever thread. */
    public void stop() {
        stop.countDown();
    }

    /**
     * Looks at what it is time to look at, and says what there is to say.
     *
     * @return how long there is nothing to do after that
     */
    public Duration round() throws InterruptedException {
        Instant now = parts.clock().instant();
        looks.look(now, journal);
        if (!now.isBefore(retryAt)) {
            Work work = publications.plan(looks.found(), now);
            if (!work.isNone() || !now.isBefore(greetAt)) {
                tell(work, now, () -> stop.getCount() == 0);
            }
        }
        Duration untilLook = Duration.between(parts.clock().instant(), looks.next());
        return untilLook.compareTo(BEAT) < 0 ? untilLook : BEAT;
    }

    /**
     * Removes everything that is registered, as far as that is done within a minute.
     *
     * @return how many endpoints are left to their leases, because the registry does not remove them
     */
    public int farewell() {
        Instant now = parts.clock().instant();
        BooleanSupplier late = () -> parts.clock().instant().isAfter(now.plus(FAREWELL));
        tell(publications.farewell(now), now, late);
        return publications.all().size();
    }

    /** What is registered, and what is not and why. */
    public List<Publication> publications() {
        return publications.all();
    }

    /** Whether the sources could be read, and the registry be told, at the last attempt. */
    public boolean isComplete() {
        return trouble.isEmpty()
                && looks.found().stream().allMatch(harvest -> harvest.unread().isEmpty());
    }

    /** What is wrong at present, in sentences. */
    public List<String> troubles() {
        List<String> all = new ArrayList<>(journal.complaints());
        trouble.ifPresent(why -> all.add(parts.address() + ": " + why));
        return all;
    }

    @Override
    public void close() {
        looks.close();
    }

    private void tell(Work work, Instant now, BooleanSupplier stopping) {
        Map<EndpointId, Publication> before = publications.byId();
        if (!work.isNone()) {
            publications.sending(work.register(), now);
            remember();
        }
        Optional<String> failure = greet(now).or(() -> deliver(work, now, stopping));
        journal.told(before, publications.byId());
        if (failure.isEmpty()) {
            heard(now);
        } else if (!stopping.getAsBoolean()) {
            away(failure.get(), now);
        }
        remember();
    }

    private void heard(Instant now) {
        failures = 0;
        trouble = Optional.empty();
        heardAt = Optional.of(now);
        journal.heard(now);
    }

    private void away(String why, Instant now) {
        failures++;
        trouble = Optional.of(why);
        retryAt = parts.backoff().next(failures, now);
        greetAt = Instant.MIN;
        journal.away(why, now, Duration.between(now, retryAt));
    }

    private Optional<String> greet(Instant now) {
        if (now.isBefore(greetAt)) {
            return Optional.empty();
        }
        Greeting greeting = parts.registry().greet();
        if (greeting instanceof Greeting.Present present) {
            most = present.most();
            greetAt = now.plus(GREETING);
            return Optional.empty();
        }
        return Optional.of(((Greeting.Absent) greeting).why());
    }

    private Optional<String> deliver(Work work, Instant now, BooleanSupplier stopping) {
        return new Delivery(parts.registry(), publications, stopping, parts.progress())
                .deliver(work, now, parts.leases().validity(), most);
    }

    private void remember() {
        Optional<String> failure = Optional.empty();
        try {
            parts.file().write(new State(parts.address(), heardAt, troubles(), publications.all()));
        } catch (IOException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
        journal.remembered(failure);
    }
}
