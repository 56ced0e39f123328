package org.waymark.registry.client.records;

import java.util.List;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;

/** A registry, as publishers see it. Every call ends in bounded time; failures are answers. */
public interface Registry {

    /** Asks who is there. */
    Greeting greet();

    /** Registers records, or replaces what is registered under their ids. */
    Told register(List<Attributes> records);

    /** Removes endpoints; those that are not registered count as removed. */
    Told remove(List<EndpointId> ids);
}
