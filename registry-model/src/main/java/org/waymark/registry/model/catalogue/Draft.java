package org.waymark.registry.model.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/** The newest state, with the changes that a decision makes to it. For one decision, on one thread. */
public interface Draft {

    /** The record as it would be found now, with the changes of this draft; its lease may be over. */
    Optional<ServiceRecord> find(EndpointId id);

    /** Registers a record, or replaces the one of the same identity; returns it as it will be found. */
    JsonText put(ServiceRecord record);

    /**
     * What is left of an endpoint that {@link #find} does not find, as long as it is remembered. Its revision is
     * {@link org.waymark.registry.model.feed.Revision#ZERO} if it is yet to be written.
     */
    Optional<Tombstone> removed(EndpointId id);

    /**
     * Removes an endpoint and remembers it as removed, even if nothing was known of it: another registry may tell of the
     * removal before it tells of the record.
     *
     * @param removedAt the time of the message that removes it
     */
    void remove(EndpointId id, Instant removedAt);

    /** Removes a record because its lease is over, and remembers that; nothing if the record is not known. */
    void expire(EndpointId id);

    /**
     * Remembers that there was a state which is not known here, and that its lease is over elsewhere. What is known of the
     * endpoint ends.
     *
     * @param updatedAt the time of the message that brought that state
     * @param heardAt when this is remembered
     */
    void outdate(EndpointId id, Instant updatedAt, Instant heardAt);

    /** Forgets all changes of this draft. */
    void discard();
}
