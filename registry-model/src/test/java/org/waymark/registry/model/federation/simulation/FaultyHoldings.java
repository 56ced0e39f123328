package org.waymark.registry.model.federation.simulation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.registry.model.federation.Holdings;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Route;
import org.waymark.registry.model.record.ServiceRecord;

/** What a registry with a planted bug has to tell others. */
final class FaultyHoldings implements Holdings {
    private static final int THIRD = 3;

    private final SimulatedStore store;
    private final Fault fault;
    private final Set<Revision> missed = new HashSet<>();

    private FaultyHoldings(SimulatedStore store, Fault fault) {
        this.store = store;
        this.fault = fault;
    }

    static Holdings of(SimulatedStore store, Fault fault) {
        return fault == Fault.NONE ? store : new FaultyHoldings(store, fault);
    }

    @Override
    public Revision head() {
        return store.head();
    }

    @Override
    public List<Entry> after(Revision cursor, int limit) {
        return store.after(cursor, limit).stream()
                .filter(entry -> !isKept(entry) && !isLate(entry))
                .map(this::bent)
                .toList();
    }

    @Override
    public Optional<Live> find(EndpointId id, Instant now) {
        return store.find(id, now).map(live -> (Live) bent(live));
    }

    @Override
    public Stream<Entry> states(Instant now) {
        return store.states(now).filter(entry -> !isKept(entry) && !isSkipped(entry));
    }

    private boolean isKept(Entry entry) {
        return fault == Fault.KEEPS_REMOVALS_TO_ITSELF
                && entry instanceof Tombstone tombstone
                && tombstone.cause() == Cause.REMOVED;
    }

    private boolean isSkipped(Entry entry) {
        return fault == Fault.SKIPS_RECORDS_IN_COMPARISONS
                && Math.floorMod(entry.id().hashCode(), THIRD) == 0;
    }

    private boolean isLate(Entry entry) {
        return fault == Fault.SHOWS_A_REVISION_LATE
                && entry.revision().number() % THIRD == 0
                && missed.add(entry.revision());
    }

    private Entry bent(Entry entry) {
        return fault == Fault.FORGETS_THE_ROUTE && entry instanceof Live live
                ? new Live(
                        live.revision(), live.contentRevision(), live.oid(), withoutRoute(live.record()), live.json())
                : entry;
    }

    private static ServiceRecord withoutRoute(ServiceRecord record) {
        return new ServiceRecord(
                record.id(),
                record.owner(),
                record.lease(),
                record.createdAt(),
                record.updatedAt(),
                Route.NONE,
                record.attributes());
    }
}
