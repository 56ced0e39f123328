package org.waymark.registry.model.store;

import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.RevisionFeed;

/** A store put together from fakes. */
public record InMemoryStore(ServiceRecords records, RevisionFeed feed, Heartbeats heartbeats, Notes notes)
        implements RegistryStore {

    /** A store of which the notes do not matter. */
    public InMemoryStore(ServiceRecords records, RevisionFeed feed, Heartbeats heartbeats) {
        this(records, feed, heartbeats, new InMemoryNotes());
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public String description() {
        return "in memory";
    }

    @Override
    public void close() {
        // Nothing is kept.
    }
}
