package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.filter.BlockList;

/**
 * What a registry tells others, and shows to those that compare both.
 *
 * @param blocked what it does not send to others, and so does not show them either, as it is now; a child, which takes nothing, sees it
 *     all the same, or it would send again and again what seems to be missing
 */
public record Inventory(Holdings holdings, Supplier<BlockList> blocked) {

    /**
     * Sums over the records.
     *
     * @param child who asks from below, and is shown what came by way of it, which may have had another parent then; empty
     *     if a neighbour asks, for everything
     */
    public Digests digests(Optional<String> child, Instant now) {
        return Digests.of(shown(child, now)
                .filter(entry -> child.isEmpty() || cameBy(entry, child.get()))
                .map(StateVersion::of));
    }

    /**
     * What is here in some buckets, removals included.
     *
     * @param child who asks from below; empty if a neighbour asks
     */
    public List<StateVersion> versions(Set<Integer> buckets, Optional<String> child, Instant now) {
        return shown(child, now)
                .filter(entry -> buckets.contains(Digests.bucket(entry.id())))
                .map(StateVersion::of)
                .toList();
    }

    private Stream<Entry> shown(Optional<String> child, Instant now) {
        return holdings.states(now).filter(entry -> child.isPresent() || !isBlocked(entry));
    }

    private boolean isBlocked(Entry entry) {
        return entry instanceof Live live && blocked.get().blocks(live.record().attributes());
    }

    private static boolean cameBy(Entry entry, String registry) {
        return entry instanceof Live live && live.record().route().passes(registry);
    }
}
