package org.waymark.registry.ejb.federation;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.federation.LinkReport;

/**
 * The registries that this one has to do with.
 *
 * @param own its address
 * @param onDuty whether this node keeps in touch with the others
 * @param parent the registry above
 * @param links how things stand with those above and beside
 * @param members the global registries that are known
 * @param dropped global registries that an operator has dropped
 * @param children the registries below
 * @param at when this was so
 */
public record FederationPicture(
        URI own,
        boolean global,
        boolean onDuty,
        Optional<String> parent,
        List<LinkReport> links,
        List<String> members,
        List<String> dropped,
        List<Subtree> children,
        Instant at) {
    public FederationPicture {
        links = List.copyOf(links);
        members = List.copyOf(members);
        dropped = List.copyOf(dropped);
        children = List.copyOf(children);
    }

    /**
     * A registry below, and what came by it.
     *
     * @param checkIn when it last checked in; empty if it never did
     * @param silent whether it has not been heard of for so long that its records are unconfirmed
     * @param records how many there are
     * @param newest time of the latest message; empty if there is no record
     */
    public record Subtree(
            String address, Optional<Instant> checkIn, boolean silent, long records, Optional<Instant> newest) {}
}
