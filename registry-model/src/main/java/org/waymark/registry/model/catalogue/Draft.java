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

    /** Removes a record that {@link #find} finds. */
    void remove(EndpointId id, Instant removedAt, Tombstone.Cause cause);

    /** Forgets all changes of this draft. */
    void discard();
}
