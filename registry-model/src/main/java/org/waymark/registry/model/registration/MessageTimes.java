package org.waymark.registry.model.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/**
 * Which time a change bears. Every change of an endpoint bears a later one than the change before, whatever the clocks
 * say: it is the time that decides wherever the change arrives (specification of EMIR 9.5).
 *
 * @param latest time of what is known of the endpoint, removals included
 */
record MessageTimes(Optional<Instant> latest, Instant now) {
    /** How far the clock of a publisher may be ahead; later times would block the endpoint until then. */
    private static final Duration AHEAD = Duration.ofMinutes(5);
    /** How far the clock of another registry may be ahead before nothing it says can be believed. */
    private static final Duration FAR_AHEAD = Duration.ofDays(1);

    static MessageTimes of(Draft draft, EndpointId id, Instant now) {
        return new MessageTimes(latest(draft, id), now);
    }

    static Optional<Instant> latest(Draft draft, EndpointId id) {
        return draft.find(id).map(ServiceRecord::updatedAt).or(() -> draft.removed(id)
                .map(Tombstone::updatedAt));
    }

    /** The time for a change that somebody asks for here. */
    Instant stamp(Optional<Instant> claimed) {
        Instant wanted = claimed.map(this::capped).orElse(now);
        return latest.filter(known -> !wanted.isAfter(known))
                .map(known -> known.plusMillis(1))
                .orElse(wanted);
    }

    /** Whether somebody claims a time at which newer things were known. */
    boolean isStale(Optional<Instant> claimed) {
        return claimed.filter(time ->
                        latest.filter(known -> !capped(time).isAfter(known)).isPresent())
                .isPresent();
    }

    static boolean isFarAhead(Instant claimed, Instant now) {
        return claimed.isAfter(now.plus(FAR_AHEAD));
    }

    private Instant capped(Instant claimed) {
        Instant limit = now.plus(AHEAD);
        return claimed.isAfter(limit) ? limit : claimed;
    }
}
