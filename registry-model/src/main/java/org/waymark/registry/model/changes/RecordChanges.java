package org.waymark.registry.model.changes;

import java.util.Optional;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.StoreUnavailable;

/**
 * The changes of records, for readers who follow them.
 *
 * @implSpec thread-safe.
 */
public interface RecordChanges {

    /** The cursor of a reader who now begins to read all records, or begins with nothing. */
    Cursor present();

    /**
     * The changes after a cursor as far as they are in memory; nothing if the cursor is older than that. Waits for
     * nobody.
     */
    Optional<ChangePage> recentChanges(Cursor after, int limit);

    /**
     * The changes after a cursor, from memory or from the store.
     *
     * @param limit of changes looked at; of several changes of one endpoint each may count
     * @throws CursorTooOld if the cursor cannot be continued: a removal after it has been forgotten, or it is newer than
     *     everything there is
     * @throws StoreUnavailable if the store is needed and away
     */
    ChangePage changes(Cursor after, int limit);

    /**
     * Has a bell rung after every change, once questions see it.
     *
     * @param bell returns at once and does not throw
     * @return ends that
     */
    Listening listen(Runnable bell);

    /** A bell that is rung until this is closed. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
