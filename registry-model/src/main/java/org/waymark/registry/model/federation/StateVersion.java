package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.Comparator;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/**
 * Which state of an endpoint a registry has. Of two states the one of the later message counts; of two of the same
 * millisecond a removal, and else the one with the higher fingerprint: arbitrary, but the same everywhere.
 *
 * @param time of the message that brought the state ({@code updateSince})
 * @param gone whether the endpoint is no longer registered
 * @param fingerprint of what the record says; zero if it is gone
 */
public record StateVersion(EndpointId id, Instant time, boolean gone, long fingerprint) {
    private static final Comparator<StateVersion> PRECEDENCE = Comparator.comparing(StateVersion::time)
            .thenComparing(StateVersion::gone)
            .thenComparing(StateVersion::fingerprint, Long::compareUnsigned);

    public static StateVersion of(Entry entry) {
        return entry instanceof Live live ? of(live.record()) : removed(entry.id(), entry.updatedAt());
    }

    public static StateVersion of(ServiceRecord record) {
        return new StateVersion(record.id(), record.updatedAt(), false, Fingerprint.of(record.attributes()));
    }

    public static StateVersion removed(EndpointId id, Instant time) {
        return new StateVersion(id, time, true, 0);
    }

    /** Whether this state replaces the other one wherever the two meet. */
    public boolean prevailsOver(StateVersion other) {
        return PRECEDENCE.compare(this, other) > 0;
    }
}
