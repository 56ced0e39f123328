package org.waymark.registry.persistence.catalogue;

import java.time.Instant;
import java.util.List;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.InMemoryFeed;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.RevisionFeed;
import org.waymark.registry.model.feed.StoreUnavailable;

/** A feed whose next append writes but loses its answer, or which has a defect of its own, when the test wants it. */
final class FaultyFeed implements RevisionFeed {
    private final InMemoryFeed feed = new InMemoryFeed();
    private boolean answerLost;
    private boolean defective;

    synchronized void loseTheNextAnswer() {
        answerLost = true;
    }

    synchronized void failOnce() {
        defective = true;
    }

    @Override
    public synchronized Revision head() {
        if (defective) {
            defective = false;
            throw new IllegalStateException("A defect, as the test wanted.");
        }
        return feed.head();
    }

    @Override
    public synchronized boolean append(Revision head, List<Entry> entries) {
        boolean appended = feed.append(head, entries);
        if (answerLost) {
            answerLost = false;
            throw new StoreUnavailable("No answer, as the test wanted.");
        }
        return appended;
    }

    @Override
    public List<Entry> after(Revision cursor, int limit) {
        return feed.after(cursor, limit);
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
