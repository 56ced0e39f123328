package org.waymark.registry.persistence.mongo;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.RevisionFeed;
import org.waymark.registry.model.feed.StoreUnavailable;

/**
 * A feed whose store is prepared by whoever uses it first, as soon as it can be reached: a database that is away when
 * the registry starts delays it and does not stop it.
 */
final class PreparedFeed implements RevisionFeed {
    private final RevisionFeed feed;
    private final Runnable preparation;
    private final Lock preparing = new ReentrantLock();
    private volatile boolean prepared;

    /** @param preparation may be run again if it failed, and by several processes at once */
    PreparedFeed(RevisionFeed feed, Runnable preparation) {
        this.feed = feed;
        this.preparation = preparation;
    }

    @Override
    public Revision head() {
        return ask(feed::head);
    }

    @Override
    public boolean append(Revision head, List<Entry> entries) {
        return ask(() -> feed.append(head, entries));
    }

    @Override
    public List<Entry> after(Revision cursor, int limit) {
        return ask(() -> feed.after(cursor, limit));
    }

    @Override
    public int forgetTombstones(Instant removedBefore) {
        return ask(() -> feed.forgetTombstones(removedBefore));
    }

    @Override
    public Revision horizon() {
        return ask(feed::horizon);
    }

    private <T> T ask(Supplier<T> question) {
        return Mongo.ask(() -> {
            if (!prepared) {
                prepare();
            }
            return question.get();
        });
    }

    /** Nobody waits for somebody else's preparation, which may be long. */
    private void prepare() {
        if (!preparing.tryLock()) {
            throw new StoreUnavailable("The store is being prepared.");
        }
        try {
            if (!prepared) {
                preparation.run();
                prepared = true;
            }
        } finally {
            preparing.unlock();
        }
    }
}
