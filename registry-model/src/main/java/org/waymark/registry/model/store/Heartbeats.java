package org.waymark.registry.model.store;

import java.time.Instant;
import java.util.Optional;

/** When this registry was last known to be alive; several nodes on one store are one registry. */
public interface Heartbeats {

    Optional<Instant> latest();

    /** Notes that the node was alive at an instant. */
    void beat(String node, Instant now);
}
