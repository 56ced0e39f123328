package org.waymark.registry.model.feed;

import java.time.Instant;
import org.waymark.registry.model.record.EndpointId;

/**
 * What is kept of a record that is gone, so that nobody who follows the feed misses it.
 *
 * @param updatedAt the time of the message that removed it; of one that expired, that of its last message. Only a
 *     later message brings the endpoint back.
 * @param removedAt the time of the message that removed it, or of its expiry: so long ago it is gone
 */
public record Tombstone(EndpointId id, Revision revision, Instant updatedAt, Instant removedAt, Cause cause)
        implements Entry {

    /** Why the record is gone. */
    public enum Cause {
        REMOVED,
        EXPIRED
    }

    /** What a message of that time removed. */
    public static Tombstone removed(EndpointId id, Revision revision, Instant removedAt) {
        return new Tombstone(id, revision, removedAt, removedAt, Cause.REMOVED);
    }

    /** The same at its place in the feed. */
    public Tombstone at(Revision place) {
        return new Tombstone(id, place, updatedAt, removedAt, cause);
    }

    @Override
    public Revision contentRevision() {
        return revision;
    }
}
