package org.waymark.registry.model.feed;

import java.time.Instant;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/**
 * What is kept of a record that is gone, so that nobody who follows the feed misses it.
 *
 * @param ended the revision of the state whose lease is over: who has heard of that one knows when it ends. Of anything else
 *     the tombstone's own
 * @param updatedAt the time of the message that removed it; of one that expired, that of its last message. Only a
 *     later message brings the endpoint back.
 * @param removedAt the time of the message that removed it, or of its expiry: so long ago it is gone
 */
public record Tombstone(
        EndpointId id, Revision revision, Revision ended, Instant updatedAt, Instant removedAt, Cause cause)
        implements Entry {

    /** Why the record is gone. */
    public enum Cause {
        REMOVED,
        EXPIRED,
        /**
         * There has been a newer state than was known here, and its lease is over where this was heard. That state itself,
         * should it live on elsewhere, brings the endpoint back as well.
         */
        OUTDATED
    }

    /** What a message of that time removed. */
    public static Tombstone removed(EndpointId id, Revision revision, Instant removedAt) {
        return new Tombstone(id, revision, revision, removedAt, removedAt, Cause.REMOVED);
    }

    /**
     * What is left of a record whose lease is over.
     *
     * @param place its newest revision; {@link Revision#ZERO} if it has none yet
     */
    public static Tombstone expired(ServiceRecord record, Revision place) {
        return new Tombstone(
                record.id(), place, place, record.updatedAt(), record.lease().expiresAt(), Cause.EXPIRED);
    }

    /** What is known of a state of which another registry says that its lease is over. */
    public static Tombstone outdated(EndpointId id, Instant updatedAt, Instant heardAt) {
        return new Tombstone(id, Revision.ZERO, Revision.ZERO, updatedAt, heardAt, Cause.OUTDATED);
    }

    /** The same at its place in the feed. */
    public Tombstone at(Revision place) {
        Revision known = ended.equals(Revision.ZERO) ? place : ended;
        return new Tombstone(id, place, known, updatedAt, removedAt, cause);
    }

    @Override
    public Revision contentRevision() {
        return revision;
    }
}
