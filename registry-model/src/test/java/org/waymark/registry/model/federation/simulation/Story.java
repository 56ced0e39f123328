package org.waymark.registry.model.federation.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.registry.model.federation.StateVersion;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.record.EndpointId;

/** What really happened to one endpoint: all that was acknowledged to its owner. */
final class Story {
    private final EndpointId id;
    private final String owner;
    private SimulatedRegistry home;
    private final TreeMap<Instant, Instant> leases = new TreeMap<>();
    private Optional<StateVersion> newest = Optional.empty();

    Story(EndpointId id, String owner, SimulatedRegistry home) {
        this.id = id;
        this.owner = owner;
        this.home = home;
    }

    EndpointId id() {
        return id;
    }

    String owner() {
        return owner;
    }

    /** Where the state that counts was registered. */
    SimulatedRegistry home() {
        return home;
    }

    void goesOn(SimulatedRegistry registry, Entry entry) {
        StateVersion state = StateVersion.of(entry);
        if (newest.filter(known -> !state.prevailsOver(known)).isEmpty()) {
            newest = Optional.of(state);
            home = registry;
        }
        if (entry instanceof Live live) {
            leases.merge(
                    live.updatedAt(),
                    live.record().lease().expiresAt(),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Until when a state was promised to be shown; empty if nobody ever registered it. */
    Optional<Instant> leaseOf(Instant time) {
        return Optional.ofNullable(leases.get(time));
    }

    /** The state that counts. */
    StateVersion newest() {
        return newest.orElseThrow();
    }

    boolean isGone() {
        return newest().gone();
    }

    /** When the lease of the state that counts ends, if there is one. */
    Instant end() {
        return isGone() ? newest().time() : leases.get(newest().time());
    }
}
