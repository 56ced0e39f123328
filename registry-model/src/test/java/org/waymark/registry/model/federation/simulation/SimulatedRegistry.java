package org.waymark.registry.model.federation.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.federation.Backoff;
import org.waymark.registry.model.federation.Holdings;
import org.waymark.registry.model.federation.Inventory;
import org.waymark.registry.model.federation.Link;
import org.waymark.registry.model.federation.LinkSettings;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.federation.Target;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.store.InMemoryNotes;
import org.waymark.registry.model.store.Notes;

/** One registry: what it has on its disk, and what it does while it is up. */
final class SimulatedRegistry {
    private static final Instant BEGINNING = Instant.parse("2026-11-21T12:00:00Z");
    private static final long LEAVE = 3 * Schedule.SECOND;
    private static final long SWEEPING = 5 * Schedule.MINUTE;

    private final int number;
    private final String name;
    private final String address;
    private final Surroundings surroundings;
    private final SimulatedStore store;
    private final Holdings holdings;
    private final Notes notes = new InMemoryNotes();
    private final Map<String, Revision> cursors = new HashMap<>();
    private final Counter counter;
    private final Map<String, Conversation> links = new TreeMap<>();
    private Optional<Membership> membership = Optional.empty();
    private Optional<SimulatedRegistry> parent;
    private long skew;
    private int life;
    private boolean up;
    private boolean abandoned;
    private long busyUntil;

    SimulatedRegistry(int number, Optional<SimulatedRegistry> parent, Surroundings surroundings) {
        this.number = number;
        this.name = "r" + number;
        this.address = "http://" + name;
        this.parent = parent;
        this.surroundings = surroundings;
        this.store = new SimulatedStore(this::changed);
        this.holdings = FaultyHoldings.of(store, surroundings.fault());
        this.counter = new Counter(this, store, surroundings);
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    boolean isGlobal() {
        return parent.isEmpty();
    }

    /** This registry and those above it. */
    List<SimulatedRegistry> above() {
        List<SimulatedRegistry> all = new ArrayList<>(List.of(this));
        parent.ifPresent(registry -> all.addAll(registry.above()));
        return all;
    }

    /** Whether one that was below is so no longer, and does not tell any more what becomes of its records. */
    boolean isAbandoned() {
        return abandoned;
    }

    SimulatedStore store() {
        return store;
    }

    Counter counter() {
        return counter;
    }

    boolean isStrict() {
        return surroundings.schedule().records().strict() == number;
    }

    boolean isUp() {
        return up;
    }

    /** Until when nothing goes on here. */
    long busyUntil() {
        return busyUntil;
    }

    void pause(long length) {
        busyUntil = surroundings.agenda().now() + length;
        note("pauses for " + length + " ms");
    }

    Instant clock() {
        return instant(surroundings.agenda().now() + skew);
    }

    /** When the clock of this registry shows an instant. */
    long trueTime(Instant instant) {
        return Duration.between(BEGINNING, instant).toMillis() - skew;
    }

    static Instant instant(long time) {
        return BEGINNING.plusMillis(time);
    }

    List<Live> shown() {
        return store.shown(surroundings.fault() == Fault.SHOWS_WHAT_IS_OVER ? Instant.MIN : clock());
    }

    Optional<Live> shown(EndpointId id) {
        return store.find(id, clock());
    }

    void start() {
        if (up) {
            return;
        }
        long most = surroundings.schedule().machines().skew();
        skew = surroundings.dice().nextLong(2 * most + 1) - most;
        note("starts, its clock " + skew + " ms ahead");
        up = true;
        busyUntil = 0;
        int lived = life;
        surroundings.agenda().in(surroundings.dice().nextLong(SWEEPING), () -> sweep(lived));
        if (isGlobal()) {
            Membership role = new Membership(this, surroundings);
            membership = Optional.of(role);
            role.start();
        } else {
            converse(parent.stream()
                    .map(above -> new Target(above.address(), Target.Position.PARENT))
                    .collect(Collectors.toSet()));
        }
    }

    /** Ends in good order: who is reached hears of it, and it is known how far everybody has heard. */
    void leave() {
        if (up && !store.isAway()) {
            note("takes leave");
            surroundings.tally().count(Tally.Kind.LEAVES);
            membership.ifPresent(Membership::takeLeave);
            int lived = life;
            surroundings.agenda().in(LEAVE, () -> {
                if (life == lived) {
                    links.values().forEach(Conversation::keep);
                    stop();
                }
            });
        }
    }

    /** Is below another one, once it starts again. */
    void move(SimulatedRegistry newParent) {
        if (up) {
            surroundings.tally().count(Tally.Kind.MOVES);
            links.values().forEach(Conversation::keep);
            stop();
        }
        note("moves below " + newParent.name());
        above().stream()
                .filter(registry -> registry != this && !registry.isGlobal())
                .forEach(registry -> registry.abandoned = true);
        parent = Optional.of(newParent);
    }

    /** What is in memory is lost. */
    void crash() {
        if (!up) {
            return;
        }
        note("crashes");
        surroundings.tally().count(Tally.Kind.CRASHES);
        stop();
        if (surroundings.fault() == Fault.LOSES_THE_LATEST_IN_A_CRASH) {
            store.loseLatest();
        }
    }

    private void stop() {
        life++;
        up = false;
        membership.ifPresent(Membership::end);
        membership = Optional.empty();
        end();
    }

    /** Ends all conversations. */
    void end() {
        links.values().forEach(Conversation::end);
        links.clear();
    }

    boolean isDead(String address) {
        Conversation link = links.get(address);
        return link != null && link.isDead();
    }

    /** Who is a neighbour may have changed. */
    void reconsider() {
        membership.ifPresent(Membership::tendSoon);
    }

    /** Begins the conversations that are wanted, and ends the others. */
    void converse(Set<Target> wanted) {
        Set<String> addresses = wanted.stream().map(Target::address).collect(Collectors.toSet());
        List.copyOf(links.keySet()).stream()
                .filter(address -> !addresses.contains(address))
                .forEach(address -> {
                    links.remove(address).end();
                    cursors.remove(address);
                });
        wanted.stream()
                .filter(target -> !links.containsKey(target.address()))
                .sorted((one, other) -> one.address().compareTo(other.address()))
                .forEach(this::begin);
    }

    private void begin(Target target) {
        Schedule.Links rhythm = surroundings.schedule().links();
        Link link = new Link(
                target,
                new LinkSettings(
                        address(),
                        rhythm.checkIn(),
                        rhythm.compare(),
                        rhythm.batch(),
                        Backoff.usual(surroundings.dice())),
                new Inventory(holdings, () -> BlockList.OPEN),
                Optional.ofNullable(cursors.get(target.address())));
        Conversation conversation = new Conversation(this, surroundings, link);
        links.put(target.address(), conversation);
        conversation.wake();
    }

    void keepCursor(String address, Optional<Revision> cursor) {
        if (store.isAway()) {
            return;
        }
        cursor.ifPresentOrElse(place -> cursors.put(address, place), () -> cursors.remove(address));
    }

    /** Answers another registry. */
    Reply answer(String from, Request request) {
        return counter.answer(from, request, holdings, notes);
    }

    /** Takes in what a neighbour has more. */
    void take(String neighbour, List<Nested> elements) {
        if (!elements.isEmpty()) {
            surroundings.tally().count(Tally.Kind.TAKEN, elements.size());
            counter.take(new Caller(new Owner(neighbour), Set.of(Role.PEER), "fetched"), List.copyOf(elements));
        }
    }

    Stream<Live> globals() {
        return store.shown(clock()).stream().filter(live -> Counter.isGlobal(live.record()));
    }

    void note(String event) {
        surroundings.timeline().note(surroundings.agenda().now(), name(), () -> event);
    }

    private void changed(Entry entry) {
        surroundings.timeline().note(surroundings.agenda().now(), name(), () -> "has " + Words.of(entry));
        counter.witness(entry);
        links.values().forEach(Conversation::wake);
        if (entry.id().value().startsWith("http:")) {
            reconsider();
        }
    }

    private void sweep(int lived) {
        if (up && life == lived) {
            Schedule.Records records = surroundings.schedule().records();
            if (busyUntil <= surroundings.agenda().now() && !store.isAway()) {
                surroundings.tally().count(Tally.Kind.EXPIRED, store.reap(clock().minusMillis(records.delay())));
                int forgotten = store.forget(
                        surroundings.fault() == Fault.FORGETS_REMOVALS
                                ? Instant.MAX
                                : clock().minusMillis(records.retention()));
                surroundings.tally().count(Tally.Kind.FORGOTTEN, forgotten);
            }
            surroundings.agenda().in(SWEEPING, () -> sweep(lived));
        }
    }
}
