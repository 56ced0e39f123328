package org.waymark.registry.model.store;

import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.RevisionFeed;

/** What one registry keeps, opened. */
public interface RegistryStore extends AutoCloseable {

    ServiceRecords records();

    RevisionFeed feed();

    Heartbeats heartbeats();

    Notes notes();

    /** Whether other nodes may have it open at the same time. */
    boolean isShared();

    /** Engine and version, for {@code /status}. */
    String description();

    /** Finishes the writes that have begun and lets the store go. */
    @Override
    void close();
}
