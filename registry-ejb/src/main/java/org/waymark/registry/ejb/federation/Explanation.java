package org.waymark.registry.ejb.federation;

import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.federation.LinkReport;
import org.waymark.registry.model.federation.Rejection;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.record.EndpointId;

/**
 * Why a record is here, or not, and who has been told.
 *
 * @param state the newest state; empty if nothing is known of the endpoint, or everything was forgotten
 * @param told the registries above and beside
 */
public record Explanation(EndpointId id, Optional<Entry> state, List<Told> told) {
    public Explanation {
        told = List.copyOf(told);
    }

    /**
     * What another registry knows of it.
     *
     * @param heard whether it has heard of the newest state, if it was meant for it
     * @param rejection why it does not take it
     */
    public record Told(String registry, boolean heard, Optional<Rejection> rejection) {
        static Told of(Entry state, LinkReport link) {
            boolean heard = link.cursor()
                    .filter(cursor -> !state.revision().isAfter(cursor))
                    .isPresent();
            return new Told(link.target().address(), heard, link.rejection(state.id()));
        }
    }
}
