package org.waymark.registry.ejb.federation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.ejb.query.StillStarting;
import org.waymark.registry.model.federation.Digests;
import org.waymark.registry.model.federation.Inventory;
import org.waymark.registry.model.federation.StateVersion;
import org.waymark.registry.model.store.RegistryStore;

/** Says to other registries what is here, in short, so that they find out what they do not have in common with this one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ComparingRecords {
    @Inject
    private RegistryStore store;

    @Inject
    private OutgoingBlockList blocked;

    @Inject
    private Clock clock;

    /** For the container. */
    public ComparingRecords() {}

    /**
     * Sums over the records.
     *
     * @param child who asks from below, for what it passed on; empty for everything
     * @throws StillStarting if not everything has been read yet
     */
    public Digests digests(Optional<String> child) {
        return inventory().digests(child, clock.instant());
    }

    /**
     * What is here in some buckets, removals included.
     *
     * @param child who asks from below; empty for a neighbour
     * @throws StillStarting if not everything has been read yet
     */
    public List<StateVersion> versions(Set<Integer> buckets, Optional<String> child) {
        return inventory().versions(buckets, child, clock.instant());
    }

    private Inventory inventory() {
        if (!store.records().isLoaded()) {
            throw new StillStarting();
        }
        return new Inventory(new OwnHoldings(store.records(), store.feed()), blocked::current);
    }
}
