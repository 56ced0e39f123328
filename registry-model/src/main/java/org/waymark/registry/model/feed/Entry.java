package org.waymark.registry.model.feed;

import org.waymark.registry.model.record.EndpointId;

/** The newest state of one endpoint and the change that led to it. */
public sealed interface Entry permits Live, Tombstone {
    EndpointId id();

    /** The newest change, a renewal of the lease included. */
    Revision revision();

    /** The newest change of anything but times: renewals leave it as it is. */
    Revision contentRevision();
}
