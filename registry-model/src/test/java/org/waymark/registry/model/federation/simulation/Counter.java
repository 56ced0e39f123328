package org.waymark.registry.model.federation.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Ownership;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.federation.CheckIns;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.federation.Holdings;
import org.waymark.registry.model.federation.Inventory;
import org.waymark.registry.model.federation.Message;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.federation.Rejection;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.lease.LeasePolicy;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.CheckingMode;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.RecordLimits;
import org.waymark.registry.model.record.RecordRules;
import org.waymark.registry.model.record.ServiceRecord;
import org.waymark.registry.model.registration.Examination;
import org.waymark.registry.model.registration.Examination.Finding;
import org.waymark.registry.model.registration.Examination.Removal;
import org.waymark.registry.model.registration.Outcome;
import org.waymark.registry.model.registration.Registrar;
import org.waymark.registry.model.store.Notes;

/** Where a registry is asked: by owners, by other registries, and by itself. Follows the real rules. */
final class Counter {
    private static final RecordRules RULES = new RecordRules(CheckingMode.FLEXIBLE, new RecordLimits(50, 1000));
    private static final LeasePolicy LEASES = new LeasePolicy(Duration.ofDays(365), Duration.ofDays(3650));

    private static final LeasePolicy STRICT =
            new LeasePolicy(Duration.ofMillis(Schedule.Records.STRICT), Duration.ofMillis(Schedule.Records.STRICT));

    private final SimulatedRegistry registry;
    private final SimulatedStore store;
    private final Surroundings surroundings;
    private final Sabotage sabotage;
    private Optional<Owner> acknowledging = Optional.empty();

    Counter(SimulatedRegistry registry, SimulatedStore store, Surroundings surroundings) {
        this.registry = registry;
        this.store = store;
        this.surroundings = surroundings;
        this.sabotage = new Sabotage(surroundings.fault());
    }

    static boolean isGlobal(ServiceRecord record) {
        return Ownership.isReserved(record.attributes());
    }

    /** What an owner wants registered; whether it was. */
    boolean register(Caller caller, Attributes record) {
        return acknowledging(caller, () -> settle(caller, List.of(new AttributeValue.Nested(record)), false));
    }

    /** What an owner wants removed; whether it was. */
    boolean remove(Caller caller, EndpointId id) {
        Removal removal = new Removal(0, id, Optional.empty());
        return acknowledging(
                caller, () -> store.change(draft -> List.of(registrar(caller).settle(draft, removal))));
    }

    /** A global registry takes leave. */
    void takeLeave(Caller itself) {
        EndpointId own = new EndpointId(registry.address());
        acknowledging(itself, () -> settle(itself, List.of(Elements.removal(own, registry.clock())), false));
    }

    /** What this registry fetched. */
    void take(Caller caller, List<AttributeValue> elements) {
        settle(caller, elements, true);
    }

    /** A change was made. */
    void witness(Entry entry) {
        acknowledging.ifPresent(owner -> surroundings.judge().acknowledged(registry, owner.name(), entry));
        surroundings.judge().accepted(registry, entry);
    }

    Reply answer(String from, Request request, Holdings holdings, Notes notes) {
        Instant now = registry.clock();
        if (request instanceof Request.CheckIn checkIn) {
            return new Reply.Contact(
                    Nature.WAYMARK,
                    new CheckIns(notes).checkIn(checkIn.own(), now).orElseThrow());
        }
        if (request instanceof Request.Greet) {
            return new Reply.Contact(Nature.WAYMARK, false);
        }
        if (request instanceof Request.AskDigests ask) {
            return new Reply.Digested(new Inventory(holdings, () -> BlockList.OPEN).digests(ask.child(), now));
        }
        if (request instanceof Request.AskVersions ask) {
            return new Reply.Versions(
                    new Inventory(holdings, () -> BlockList.OPEN).versions(ask.buckets(), ask.child(), now));
        }
        if (request instanceof Request.Fetch fetch) {
            return new Reply.Records(
                    fetch.ids().stream()
                            .flatMap(id -> holdings.find(id, now).stream())
                            .map(live -> WireForm.of(live.record()))
                            .toList(),
                    Optional.empty());
        }
        return request instanceof Request.FindGlobals
                ? new Reply.Records(
                        registry.globals()
                                .map(live -> WireForm.of(live.record()))
                                .toList(),
                        Optional.empty())
                : hear(from, Conversation.messages(request));
    }

    private Reply hear(String from, List<Message> messages) {
        if (store.isAway()) {
            return new Reply.Refused(503, "the store is away");
        }
        if (messages.size() > most()) {
            return new Reply.Refused(403, "too many records");
        }
        if (sabotage.swallows(surroundings.dice())) {
            return Reply.Settled.WHOLLY;
        }
        List<Outcome> outcomes =
                settle(callerOf(from), messages.stream().map(WireForm::of).toList(), true);
        return new Reply.Settled(outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.Refusal && !(outcome instanceof Outcome.Stale))
                .map(outcome -> new Rejection(messages.get(outcome.index()).id(), outcome.toString(), registry.clock()))
                .toList());
    }

    /** How many records this registry takes at once; not all are set the same. */
    private int most() {
        return 1 + Math.floorMod(registry.name().hashCode(), 4);
    }

    private Caller callerOf(String from) {
        if (surroundings.schedule().plain()) {
            return Caller.ANONYMOUS;
        }
        int number = Integer.parseInt(from.substring("http://r".length()));
        Role role = surroundings.schedule().isGlobal(number) ? Role.PEER : Role.CHILD;
        return new Caller(new Owner("CN=" + from), Set.of(role), "certificate");
    }

    private List<Outcome> settle(Caller caller, List<AttributeValue> sent, boolean passedOn) {
        List<Finding> findings = new ArrayList<>(sent.size());
        for (AttributeValue element : passedOn ? sabotage.bent(sent, caller) : sent) {
            findings.add(examination(element).examine(findings.size(), element, caller, registry.clock()));
        }
        Registrar registrar = registrar(caller);
        return store.change(draft -> {
            Draft seen = passedOn ? sabotage.bent(draft) : draft;
            List<Outcome> outcomes = findings.stream()
                    .map(finding -> registrar.settle(seen, finding))
                    .toList();
            sabotage.repeat(draft, outcomes);
            return outcomes;
        });
    }

    private Examination examination(AttributeValue element) {
        boolean isStrict = registry.isStrict() && !Ownership.isReserved(((AttributeValue.Nested) element).members());
        return new Examination(RULES, isStrict ? STRICT : LEASES, BlockList.OPEN, registry.isGlobal());
    }

    private Registrar registrar(Caller caller) {
        return new Registrar(caller, registry.clock(), registry.isGlobal());
    }

    private boolean acknowledging(Caller caller, java.util.function.Supplier<List<Outcome>> request) {
        acknowledging = Optional.of(caller.owner());
        try {
            return request.get().stream().noneMatch(Outcome.Refusal.class::isInstance);
        } finally {
            acknowledging = Optional.empty();
        }
    }
}
