package org.waymark.registry.ejb.federation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.registry.ejb.query.StillStarting;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.federation.Digests;
import org.waymark.registry.model.federation.StateVersion;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;

/** Says to other registries what is here, in short, so that they find out what they do not have in common with this one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ComparingRecords {
    @Inject
    private ServiceRecords records;

    @Inject
    private Clock clock;

    /** For the container. */
    public ComparingRecords() {}

    /**
     * Sums over the records.
     *
     * @param child only what this registry passed on; empty for everything
     */
    public Digests digests(Optional<String> child) {
        return Digests.of(states().filter(
                        entry -> child.map(address -> cameBy(entry, address)).orElse(true))
                .map(StateVersion::of));
    }

    /** What is here in some buckets, removals included. */
    public List<StateVersion> versions(Set<Integer> buckets) {
        return states().filter(entry -> buckets.contains(Digests.bucket(entry.id())))
                .map(StateVersion::of)
                .toList();
    }

    private Stream<Entry> states() {
        if (!records.isLoaded()) {
            throw new StillStarting();
        }
        Instant now = clock.instant();
        return records.states(now);
    }

    private static boolean cameBy(Entry entry, String address) {
        return entry instanceof Live live
                && live.record().route().sender().filter(address::equals).isPresent();
    }
}
