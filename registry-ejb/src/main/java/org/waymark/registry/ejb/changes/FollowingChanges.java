package org.waymark.registry.ejb.changes;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.waymark.registry.ejb.query.StillStarting;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.StoreUnavailable;

/**
 * Tells what changed after a cursor, once or for as long as a reader stays. No EJB: waiting readers hold no thread, and
 * so nothing of a pool.
 */
@Dependent
public class FollowingChanges {
    private static final int STEPS = 20;

    private final ServiceRecords records;
    private final ChangeHub hub;

    @Inject
    FollowingChanges(ServiceRecords records, ChangeHub hub) {
        this.records = records;
        this.hub = hub;
    }

    /** Nothing, and the cursor of now. */
    public Batch nothing() {
        return loaded().reading().nothing();
    }

    /**
     * What there is after the cursor of a question, at once.
     *
     * @throws CursorTooOld if the cursor cannot be continued
     * @throws StoreUnavailable if it goes further back than memory, and the store is away
     */
    public Batch read(Question question) {
        Batch batch = loaded().reading().any(question);
        for (int step = 1; step < STEPS && batch.events().isEmpty() && batch.more(); step++) {
            batch = hub.reading().any(question.goingOnFrom(batch.cursor()));
        }
        return batch;
    }

    /**
     * Has a reader told of everything after the cursor of a question, until either side ends it.
     *
     * @throws TooManyReaders if there are as many already as the settings allow
     */
    public Following follow(Question question, Reader reader) {
        return loaded().follow(question, reader);
    }

    /** Lets all readers go, for good. */
    public void end() {
        hub.close();
    }

    private ChangeHub loaded() {
        if (!records.isLoaded()) {
            throw new StillStarting();
        }
        return hub;
    }
}
