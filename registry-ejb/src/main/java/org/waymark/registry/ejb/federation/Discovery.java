package org.waymark.registry.ejb.federation;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.waymark.registry.client.http.Answer;
import org.waymark.registry.client.http.NoAnswer;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.ring.ProviderList;

/**
 * How a global registry gets to know the others: it asks those on the provider list whom they know (specification of
 * EMIR 9.3, 9.4). Often while it is alone, or has not heard of all of them, since those that answered may belong to another
 * group; and every hour afterwards, so that two groups that lost sight of each other meet again.
 */
final class Discovery implements Runnable {
    private static final Logger LOG = System.getLogger(Discovery.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(60);
    private static final int LARGEST_LIST = 1 << 20;

    private final List<String> places;
    private final String own;
    private final Outside outside;
    private final BiConsumer<String, List<Nested>> intake;
    private final BooleanSupplier alone;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private String complaint = "";

    /**
     * A discovery that has not begun.
     *
     * @param providers files or addresses of lists
     * @param intake takes in what a registry tells of global ones
     * @param alone whether no other global registry is known
     */
    Discovery(
            List<String> providers,
            String own,
            Outside outside,
            BiConsumer<String, List<Nested>> intake,
            BooleanSupplier alone) {
        this.places = ProviderList.places(providers);
        this.own = own;
        this.outside = outside;
        this.intake = intake;
        this.alone = alone;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        Duration pause = FIRST_PAUSE;
        do {
            pause = look(pause);
        } while (!isStoppedWithin(pause));
    }

    /**
     * Asks all of them.
     *
     * @param before the pause before this
     * @return the pause after it
     */
    Duration look(Duration before) {
        boolean done = askAll() && !alone.getAsBoolean();
        return done ? USUAL_PAUSE : shorter(before.multipliedBy(2), LONGEST_PAUSE);
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Whether all have answered, each of whom is asked whatever the others do. */
    private boolean askAll() {
        try {
            return providers()
                            .map(URI::toString)
                            .filter(provider -> !provider.equals(own))
                            .filter(provider -> !ask(provider))
                            .count()
                    == 0;
        } catch (StoreUnavailable e) {
            complain("the store is away");
            return false;
        }
    }

    private boolean ask(String provider) {
        Optional<String> ref = Optional.empty();
        do {
            Reply reply = outside.wire().send(provider, new Request.FindGlobals(ref));
            if (!(reply instanceof Records page)) {
                complain(provider + " does not tell which global registries there are: " + reply);
                return false;
            }
            intake.accept(
                    provider,
                    page.records().stream()
                            .map(record -> Elements.passedOn(record, provider))
                            .toList());
            ref = page.next().equals(ref) ? Optional.empty() : page.next();
        } while (ref.isPresent());
        return true;
    }

    /** Of the lists the first that can be read, as in EMIR. */
    private Stream<URI> providers() {
        return places.stream().flatMap(place -> document(place).stream()).findFirst().stream()
                .flatMap(text -> {
                    ProviderList list = ProviderList.read(text);
                    if (!list.unreadable().isEmpty()) {
                        complain("these on the provider list are no addresses: " + list.unreadable());
                    }
                    return list.registries().stream();
                });
    }

    private Optional<String> document(String place) {
        try {
            return Optional.of(place.startsWith("http:") || place.startsWith("https:") ? fetched(place) : read(place));
        } catch (NoAnswer | IOException | IllegalArgumentException e) {
            complain("the provider list " + place + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private String fetched(String place) throws NoAnswer {
        Answer answer = outside.client()
                .send(HttpRequest.newBuilder(URI.create(place)).setHeader("Accept", "text/plain"), LARGEST_LIST);
        if (!answer.isOk()) {
            throw new NoAnswer("status " + answer.status());
        }
        return answer.text();
    }

    private static String read(String place) throws IOException {
        try {
            Path path = place.startsWith("file:") ? Path.of(URI.create(place)) : Path.of(place);
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (InvalidPathException e) {
            throw new IOException("no path", e);
        }
    }

    /** The same trouble is not said again and again. */
    private void complain(String what) {
        if (!what.equals(complaint)) {
            LOG.log(Level.WARNING, "{0}", what);
        }
        complaint = what;
    }
}
