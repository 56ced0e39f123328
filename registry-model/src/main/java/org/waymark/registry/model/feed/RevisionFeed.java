package org.waymark.registry.model.feed;

import java.time.Instant;
import java.util.List;

/**
 * The durable spine of the registry: per endpoint the newest state, in the order of revisions, without holes.
 *
 * <p>Writers agree by comparing heads: an append names the head it was decided on and is refused if somebody else was
 * faster. So revisions are given out and become visible in one step, and a reader that has seen revision {@code r} has
 * seen, or will never need, everything before it.
 *
 * <p>Every method throws {@link StoreUnavailable} if the store cannot be reached. An append that ends so may or may not
 * have happened; the head tells.
 *
 * @implSpec thread-safe; several processes may share one store if the adapter says so.
 */
public interface RevisionFeed {

    /** The newest revision that a reader can see. */
    Revision head();

    /**
     * Appends the entries, durable when this returns true.
     *
     * @param head what the entries were decided on
     * @param entries with the revisions directly after {@code head}, ascending, each endpoint once
     * @return false, and nothing is written, if the head is another by now
     */
    boolean append(Revision head, List<Entry> entries);

    /**
     * The entries after a cursor in ascending order, at most {@code limit}. Changes of one endpoint coalesce to the
     * newest. From {@link Revision#ZERO} on this is everything there is; a reader that starts there asks for all of
     * it at
     * once, since a first page cannot be continued when tombstones have been forgotten.
     *
     * @throws CursorTooOld if a tombstone after the cursor has been forgotten already
     */
    List<Entry> after(Revision cursor, int limit);

    /** Forgets the tombstones of what was removed before an instant, and moves {@link #horizon()} accordingly. */
    int forgetTombstones(Instant removedBefore);

    /** The oldest cursor, other than zero, that can still be continued. */
    Revision horizon();
}
