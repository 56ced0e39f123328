package org.waymark.registry.publisher.lifecycle;

import java.time.Instant;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.publisher.source.Origin;

/**
 * What the publisher remembers of one endpoint.
 *
 * @param origin where it is described, or was the last time
 * @param fingerprint of the description that was sent last
 * @param reason why the registry does not take it, or does not remove it; empty otherwise
 * @param dueAt when it is to be sent again, even if it does not change
 * @param endsAt when the registry forgets it by itself, at the latest
 */
public record Publication(
        EndpointId id,
        Origin origin,
        long fingerprint,
        Standing standing,
        String reason,
        Instant dueAt,
        Instant endsAt) {

    boolean isOverAt(Instant now) {
        return !endsAt.isAfter(now);
    }

    /** The same endpoint after something was heard of it. */
    Publication after(Standing next, String why, Instant due) {
        return new Publication(id, origin, fingerprint, next, why, due, endsAt);
    }
}
