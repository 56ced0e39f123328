package org.waymark.registry.model.federation;

import java.time.Instant;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/** What one registry tells another of one endpoint. */
public sealed interface Message {
    EndpointId id();

    /** The record as it is here, its route including this registry. */
    record Recorded(ServiceRecord record) implements Message {
        @Override
        public EndpointId id() {
            return record.id();
        }
    }

    /**
     * The endpoint is no longer registered.
     *
     * @param at time of the message that removed it
     */
    record Removed(EndpointId id, Instant at) implements Message {}

    /**
     * The lease of the newest state is over here; older states count no more. Not for registries of EMIR, which would take
     * it for a record.
     *
     * @param at time of the message that brought the state
     */
    record Ended(EndpointId id, Instant at) implements Message {}
}
