package org.waymark.registry.model.federation.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.federation.Target;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.ring.Neighbourhood;

/** What a global registry does to be one of several, from its start to its end. */
final class Membership {
    private static final long RENEWAL = 60 * Schedule.MINUTE;
    private static final long LONGEST_SEARCH = Schedule.MINUTE;
    private static final int SPARSITY = 2;
    /** The list that all have tells of these. */
    private static final List<String> PROVIDERS = List.of("http://r0", "http://r1");

    private final SimulatedRegistry registry;
    private final Surroundings surroundings;
    private final Neighbourhood neighbourhood;
    private final List<String> providers;
    private Map<String, Instant> known = Map.of();
    private Set<String> dead = Set.of();
    private boolean awaited;
    private boolean allAnswered;
    private boolean ended;

    Membership(SimulatedRegistry registry, Surroundings surroundings) {
        this.registry = registry;
        this.surroundings = surroundings;
        this.providers = providers(registry, surroundings);
        this.neighbourhood = new Neighbourhood(registry.address(), SPARSITY);
    }

    void start() {
        renew();
        search(Schedule.SECOND);
        tendSoon();
    }

    void end() {
        ended = true;
    }

    private void renew() {
        if (!ended && registry.store().isAway()) {
            surroundings.agenda().in(Schedule.SECOND, this::renew);
        } else if (!ended) {
            registry.counter()
                    .register(
                            itself(),
                            Attributes.builder()
                                    .add(Glue2.SERVICE_ENDPOINT_ID, registry.address())
                                    .add(Glue2.SERVICE_ENDPOINT_URL, registry.address())
                                    .add(Glue2.SERVICE_TYPE, "GSR")
                                    .build());
            surroundings.agenda().in(RENEWAL, this::renew);
        }
    }

    /** Takes leave of the others. */
    void takeLeave() {
        registry.counter().takeLeave(itself());
    }

    private Caller itself() {
        Owner owner = surroundings.schedule().plain() ? Owner.ANONYMOUS : new Owner("CN=" + registry.address());
        return new Caller(owner, Set.of(Role.ADMIN), "itself");
    }

    /** Asks those on the list whom they know, one after the other. */
    private void search(long pause) {
        if (!ended) {
            allAnswered = true;
            ask(providers.iterator(), pause);
        }
    }

    private static List<String> providers(SimulatedRegistry registry, Surroundings surroundings) {
        int globals = Math.toIntExact(surroundings.schedule().parents().stream()
                .filter(parent -> parent == Schedule.NOBODY)
                .count());
        return PROVIDERS.stream()
                .limit(globals)
                .filter(provider -> !provider.equals(registry.address()))
                .toList();
    }

    private void ask(Iterator<String> providers, long pause) {
        if (ended) {
            return;
        }
        if (providers.hasNext()) {
            String provider = providers.next();
            surroundings
                    .network()
                    .send(registry.address(), provider, new Request.FindGlobals(Optional.empty()), reply -> {
                        hear(provider, reply);
                        ask(providers, pause);
                    });
        } else {
            boolean missing = !allAnswered || registry.globals().count() <= 1;
            long next = missing ? Math.min(pause * 2, LONGEST_SEARCH) : RENEWAL;
            surroundings.agenda().in(next, () -> search(next));
        }
    }

    private void hear(String provider, Reply reply) {
        allAnswered &= reply instanceof Reply.Records && !registry.store().isAway();
        if (!ended && !registry.store().isAway() && reply instanceof Reply.Records page) {
            registry.take(
                    provider,
                    page.records().stream()
                            .map(record -> Elements.passedOn(record, provider))
                            .toList());
        }
    }

    /** Looks soon who is a neighbour. */
    void tendSoon() {
        if (!awaited && !ended) {
            awaited = true;
            surroundings.agenda().in(Schedule.SECOND, this::tend);
        }
    }

    private void tend() {
        awaited = false;
        if (ended) {
            return;
        }
        Map<String, Instant> members = new HashMap<>();
        registry.globals()
                .forEach(live -> members.put(
                        live.record()
                                .attributes()
                                .text(Glue2.SERVICE_ENDPOINT_URL)
                                .orElseThrow(),
                        live.record().updatedAt()));
        Set<String> unreached = new HashSet<>(members.keySet());
        unreached.removeIf(address -> !registry.isDead(address));
        if (!members.keySet().equals(known.keySet()) || !unreached.equals(dead)) {
            known = members;
            dead = unreached;
            registry.converse(neighbourhood.of(members, unreached::contains, registry.clock()).stream()
                    .map(address -> new Target(address, Target.Position.NEIGHBOUR))
                    .collect(Collectors.toSet()));
        }
    }
}
