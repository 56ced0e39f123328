package org.waymark.registry.model.ring;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which global registries this one sends to. Those that the ring names are always tried, so that one that was dead is
 * noticed when it comes back; while it is dead, another one stands in.
 *
 * @param own the address of this registry
 * @param sparsity how thin the net is
 */
public record Neighbourhood(String own, int sparsity) {
    /** Three renewals of its own record that did not come. */
    private static final Duration SILENCE = Duration.ofHours(3);

    /**
     * The addresses of the neighbours.
     *
     * @param members address and latest renewal of every global registry, this one or not
     * @param isDead whether one has not answered for too long
     */
    public Set<String> of(Map<String, Instant> members, Predicate<String> isDead, Instant now) {
        SortedMap<String, Instant> sorted = new TreeMap<>(members);
        sorted.putIfAbsent(own, now);
        Ring ring = Ring.of(List.copyOf(sorted.keySet()));
        Set<String> neighbours = new LinkedHashSet<>(ring.neighbours(own, sparsity));
        neighbours.addAll(ring.neighbours(
                own,
                sparsity,
                member ->
                        isDead.test(member) || sorted.get(member).plus(SILENCE).isBefore(now)));
        return neighbours;
    }
}
