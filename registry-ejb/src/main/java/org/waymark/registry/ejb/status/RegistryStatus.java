package org.waymark.registry.ejb.status;

import java.net.URI;
import java.time.Instant;
import org.waymark.registry.model.feed.Revision;

/**
 * What a registry says about itself at one moment.
 *
 * @param version of the product
 * @param store engine and version
 * @param node tells this process from others on the same store
 * @param global whether it is a global registry (GSR), or else a domain registry (DSR)
 * @param address under which it is reached
 * @param records how many are found
 * @param revision the newest change that questions see
 * @param loaded whether the records have been read from the store
 * @param storeReachable whether changes can be made
 */
public record RegistryStatus(
        String version,
        String store,
        String node,
        boolean global,
        URI address,
        Instant runningSince,
        long records,
        Revision revision,
        boolean loaded,
        boolean storeReachable,
        int maxRecordsInRequest) {

    /** Whether the registry can do all that it is there for. */
    public boolean ready() {
        return loaded && storeReachable;
    }
}
