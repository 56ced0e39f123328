package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/**
 * Which state of an endpoint a registry has. Of two states the one of the later message counts; of two of the same
 * millisecond a removal, and else the one with the higher fingerprint: arbitrary, but the same everywhere. A state whose
 * lease is over counts as much as while it lived: elsewhere the lease ends in its time, which is another if registries are
 * set differently.
 *
 * @param time of the message that brought the state ({@code updateSince})
 * @param cause why the endpoint is no longer registered; empty if it is
 * @param fingerprint of what the record says; zero if it is gone
 */
public record StateVersion(EndpointId id, Instant time, Optional<Cause> cause, long fingerprint) {
    private static final Comparator<StateVersion> PRECEDENCE =
            Comparator.comparing(StateVersion::time).thenComparing(StateVersion::rank);

    public static StateVersion of(Entry entry) {
        return entry instanceof Live live ? of(live.record()) : of((Tombstone) entry);
    }

    public static StateVersion of(ServiceRecord record) {
        return live(record.id(), record.updatedAt(), Fingerprint.of(record.attributes()));
    }

    private static StateVersion of(Tombstone tombstone) {
        return gone(tombstone.id(), tombstone.updatedAt(), tombstone.cause());
    }

    public static StateVersion live(EndpointId id, Instant time, long fingerprint) {
        return new StateVersion(id, time, Optional.empty(), fingerprint);
    }

    public static StateVersion gone(EndpointId id, Instant time, Cause cause) {
        return new StateVersion(id, time, Optional.of(cause), 0);
    }

    /** Whether the endpoint is no longer registered. */
    public boolean gone() {
        return cause.isPresent();
    }

    /** Whether it is no longer registered because that was asked for. */
    boolean removed() {
        return cause.equals(Optional.of(Cause.REMOVED));
    }

    /** Whether this state replaces the other one wherever the two meet. */
    public boolean prevailsOver(StateVersion other) {
        int order = PRECEDENCE.compare(this, other);
        return order > 0
                || (order == 0 && !gone() && !other.gone() && Long.compareUnsigned(fingerprint, other.fingerprint) > 0);
    }

    /** Among states of the same time. */
    private int rank() {
        return cause.map(end -> switch (end) {
                    case OUTDATED -> -1;
                    case EXPIRED -> 0;
                    case REMOVED -> 1;
                })
                .orElse(0);
    }
}
