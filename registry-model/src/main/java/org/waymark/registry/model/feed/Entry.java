package org.waymark.registry.model.feed;

import java.time.Instant;
import org.waymark.registry.model.record.EndpointId;

/** The newest state of one endpoint and the change that led to it. */
public sealed interface Entry permits Live, Tombstone {
    EndpointId id();

    /** The newest change, a renewal of the lease included. */
    Revision revision();

    /** The newest change of anything but times: renewals leave it as it is. */
    Revision contentRevision();

    /**
     * The time of the message that brought this state. Where registries tell each other of an endpoint, the later
     * message counts.
     */
    Instant updatedAt();
}
