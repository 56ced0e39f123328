package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.registry.model.federation.Reply.Digested;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.federation.Reply.Versions;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.EndpointId;

/**
 * Two registries of this kind compare numbers first, then lists of the buckets in which the numbers differ. Of a parent
 * nothing is taken: it may have more, from others.
 */
final class DigestComparison implements Comparison {
    private static final int BUCKETS_AT_ONCE = 32;
    private static final int RECORDS_AT_ONCE = 100;

    private final Holdings holdings;
    private final Packing packing;
    private final Differences differences;
    private final NavigableSet<Integer> differing = new TreeSet<>();
    private final Deque<EndpointId> wanted = new ArrayDeque<>();
    private boolean digested;

    DigestComparison(Holdings holdings, Packing packing, Differences differences) {
        this.holdings = holdings;
        this.packing = packing;
        this.differences = differences;
    }

    @Override
    public Optional<Request> question(Instant now) {
        if (!digested) {
            return Optional.of(new Request.AskDigests(asChild()));
        }
        if (!differing.isEmpty()) {
            return Optional.of(new Request.AskVersions(nextBuckets(), asChild()));
        }
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Request.Fetch(wanted.stream().limit(RECORDS_AT_ONCE).toList()));
    }

    @Override
    public List<Nested> hear(Reply reply, Instant now) {
        if (!digested && reply instanceof Digested theirs) {
            digested = true;
            Digests mine = Digests.of(holdings.states(now).flatMap(entry -> packing.version(entry).stream()));
            differing.addAll(mine.differencesTo(theirs.digests()));
            return List.of();
        }
        if (digested && !differing.isEmpty() && reply instanceof Versions theirs) {
            return compare(theirs.versions(), now);
        }
        if (digested && differing.isEmpty() && reply instanceof Records records) {
            return take(records);
        }
        throw new UnexpectedReply(reply);
    }

    private Optional<String> asChild() {
        return packing.target().isParent() ? Optional.of(packing.own()) : Optional.empty();
    }

    private NavigableSet<Integer> nextBuckets() {
        return differing.stream().limit(BUCKETS_AT_ONCE).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Nested> compare(List<StateVersion> theirs, Instant now) {
        NavigableSet<Integer> buckets = nextBuckets();
        Map<EndpointId, StateVersion> mine = mine(buckets, now);
        Map<EndpointId, StateVersion> unheard = new LinkedHashMap<>(mine);
        List<Nested> taken = new ArrayList<>();
        for (StateVersion their : within(buckets, theirs)) {
            Optional<StateVersion> own = Optional.ofNullable(mine.get(their.id()));
            unheard.remove(their.id());
            if (own.filter(their::prevailsOver).isPresent() || (own.isEmpty() && !their.gone())) {
                take(their).ifPresent(taken::add);
            } else {
                own.filter(state -> state.prevailsOver(their) && !(state.gone() && their.gone()))
                        .ifPresent(state -> differences.add(List.of(state)));
            }
        }
        differences.add(unheard.values().stream().filter(state -> !state.gone()).toList());
        differing.removeAll(buckets);
        return taken;
    }

    /** Of other buckets it was not asked, and nothing here is compared with them. */
    private static List<StateVersion> within(Set<Integer> buckets, List<StateVersion> theirs) {
        return theirs.stream()
                .filter(state -> buckets.contains(Digests.bucket(state.id())))
                .toList();
    }

    private Map<EndpointId, StateVersion> mine(NavigableSet<Integer> buckets, Instant now) {
        return holdings.states(now)
                .filter(entry -> buckets.contains(Digests.bucket(entry.id())))
                .flatMap(entry -> packing.version(entry).stream())
                .collect(Collectors.toMap(StateVersion::id, Function.identity(), (one, other) -> other));
    }

    private Optional<Nested> take(StateVersion theirs) {
        if (packing.target().isParent()) {
            return Optional.empty();
        }
        if (theirs.gone()) {
            return Optional.of(Elements.gone(theirs));
        }
        wanted.add(theirs.id());
        return Optional.empty();
    }

    private List<Nested> take(Records records) {
        for (int i = 0; i < RECORDS_AT_ONCE && !wanted.isEmpty(); i++) {
            wanted.removeFirst();
        }
        return records.records().stream()
                .map(record -> Elements.passedOn(record, packing.target().address()))
                .toList();
    }
}
