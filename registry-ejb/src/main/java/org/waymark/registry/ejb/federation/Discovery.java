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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.waymark.registry.client.http.Answer;
import org.waymark.registry.client.http.NoAnswer;
import org.waymark.registry.client.http.OneLine;
import org.waymark.registry.model.access.Ownership;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.ring.ProviderList;
import org.waymark.registry.model.ring.RegistryAddress;
import org.waymark.registry.model.settings.RegistrySettings;

/**
 * How a global registry gets to know the others: it asks those on the provider list whom they know (specification of
 * EMIR 9.3, 9.4). Often while it is alone, and every hour afterwards, so that two groups that lost sight of each other
 * meet again.
 */
final class Discovery implements Runnable {
    private static final Logger LOG = System.getLogger(Discovery.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(60);
    private static final int LARGEST_LIST = 1 << 20;

    /** At the usual size more than there are anywhere, and than become members. */
    private static final int MOST_PAGES = 10;

    private final List<String> places;
    private final String own;
    private final Outside outside;
    private final BiConsumer<String, List<Nested>> intake;
    private final BooleanSupplier alone;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Complaints complaints = new Complaints();

    /**
     * A discovery that has not begun.
     *
     * @param settings where the lists are, and the address of this registry
     * @param alone whether no other global registry is known
     */
    Discovery(
            RegistrySettings settings,
            Outside outside,
            BiConsumer<String, List<Nested>> intake,
            BooleanSupplier alone) {
        this.places = ProviderList.places(settings.federation().providers());
        this.own = settings.server().address().toString();
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
            pause = round(pause);
        } while (!isStoppedWithin(pause));
    }

    /** Looks once; returns the pause after it, given the one before. */
    Duration round(Duration before) {
        boolean isDone = false;
        try {
            isDone = look() && !alone.getAsBoolean();
        } catch (StoreUnavailable e) {
            complaints.say("the store is away");
        } finally {
            complaints.endRound();
        }
        return isDone ? USUAL_PAUSE : shorter(before.multipliedBy(2), LONGEST_PAUSE);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0 || Thread.currentThread().isInterrupted();
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

    /** Whether all have answered: who has not may belong to a group that is not known yet. */
    private boolean look() {
        boolean answered = true;
        for (URI provider : providers()) {
            if (isStopped()) {
                return false;
            }
            if (!RegistryAddress.areOne(provider.toString(), own)) {
                answered &= ask(provider.toString());
            }
        }
        return answered;
    }

    /** Whatever one of them does, the others are asked as well. */
    private boolean ask(String provider) {
        try {
            Optional<String> ref = Optional.empty();
            int pages = 0;
            do {
                Optional<String> next = next(provider, ref);
                ref = next.equals(ref) ? Optional.empty() : next;
                pages++;
            } while (ref.isPresent() && pages < MOST_PAGES && !isStopped());
            return true;
        } catch (NoAnswer e) {
            complaints.say(provider + " does not tell which global registries there are: " + e.getMessage());
            return false;
        } catch (IllegalArgumentException | IllegalStateException e) {
            complaints.say("what " + provider + " tells cannot be taken in: " + e);
            return false;
        }
    }

    /**
     * Takes in one page of the global registries that another one knows; of other records it is not asked.
     *
     * @throws NoAnswer if it shows none
     */
    private Optional<String> next(String provider, Optional<String> ref) throws NoAnswer {
        Reply reply = outside.wire().send(provider, new Request.FindGlobals(ref));
        if (!(reply instanceof Records page)) {
            throw new NoAnswer(reply.trouble());
        }
        intake.accept(
                provider,
                page.records().stream()
                        .filter(Ownership::isReserved)
                        .map(record -> Elements.passedOn(record, provider))
                        .toList());
        return page.next();
    }

    /** Of the lists the first that can be read, as in EMIR. */
    private List<URI> providers() {
        Optional<ProviderList> list = places.stream()
                .flatMap(place -> document(place).stream())
                .findFirst()
                .map(ProviderList::read);
        list.map(ProviderList::unreadable)
                .filter(Predicate.not(List::isEmpty))
                .ifPresent(pieces -> complaints.say("these on the provider list are no addresses: " + pieces));
        return list.map(ProviderList::registries).orElse(List.of());
    }

    private Optional<String> document(String place) {
        try {
            return Optional.of(place.startsWith("http:") || place.startsWith("https:") ? fetched(place) : read(place));
        } catch (NoAnswer | IOException | IllegalArgumentException e) {
            complaints.say("the provider list " + place + " cannot be read: " + e.getMessage());
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

    /** What is wrong, round by round: the same is not said again and again. For one thread. */
    private static final class Complaints {
        private Set<String> before = Set.of();
        private final Set<String> now = new HashSet<>();

        void say(String what) {
            String line = OneLine.of(what);
            if (now.add(line) && !before.contains(line)) {
                LOG.log(Level.WARNING, "{0}", line);
            }
        }

        void endRound() {
            before = Set.copyOf(now);
            now.clear();
        }
    }
}
