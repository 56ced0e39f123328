package org.waymark.registry.model.feed;

import java.time.Instant;
import org.waymark.registry.model.record.EndpointId;

/**
 * What is kept of a record that is gone, so that nobody who follows the feed misses it.
 *
 * @param removedAt the time of the message that removed it, or of its expiry
 */
public record Tombstone(EndpointId id, Revision revision, Instant removedAt, Cause cause) implements Entry {

    /** Why the record is gone. */
    public enum Cause {
        REMOVED,
        EXPIRED
    }

    @Override
    public Revision contentRevision() {
        return revision;
    }
}
