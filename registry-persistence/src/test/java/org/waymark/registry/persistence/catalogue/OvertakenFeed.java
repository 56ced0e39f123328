package org.waymark.registry.persistence.catalogue;

import java.time.Instant;
import java.util.List;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.RevisionFeed;

/** A feed that is written to while it is read: what has been replaced by then is missing in the page. */
final class OvertakenFeed implements RevisionFeed {
    private final RevisionFeed feed;
    private final Runnable meanwhile;

    OvertakenFeed(RevisionFeed feed, Runnable meanwhile) {
        this.feed = feed;
        this.meanwhile = meanwhile;
    }

    @Override
    public Revision head() {
        return feed.head();
    }

    @Override
    public boolean append(Revision head, List<Entry> entries) {
        return feed.append(head, entries);
    }

    @Override
    public List<Entry> after(Revision cursor, int limit) {
        Revision head = feed.head();
        meanwhile.run();
        return feed.after(cursor, limit).stream()
                .filter(entry -> !entry.revision().isAfter(head))
                .toList();
    }

    @Override
    public int forgetTombstones(Instant removedBefore) {
        return feed.forgetTombstones(removedBefore);
    }

    @Override
    public Revision horizon() {
        return feed.horizon();
    }
}
