package org.waymark.registry.model.changes;

import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.RevisionFeed;

/**
 * Changes after any cursor: from memory if they are recent, else from the store, where only the newest state of each
 * endpoint is kept and nothing is known of the one before.
 */
public final class ChangeHistory {
    private final RevisionFeed feed;
    private final RecentChanges recent;

    public ChangeHistory(RevisionFeed feed, RecentChanges recent) {
        this.feed = feed;
        this.recent = recent;
    }

    /**
     * A page of changes.
     *
     * @throws CursorTooOld if the cursor cannot be continued
     */
    public ChangePage after(Cursor cursor, int limit) {
        if (cursor.place().isAfter(recent.end())) {
            throw CursorTooOld.beyond(cursor.place(), recent.end());
        }
        Optional<ChangePage> page = recent.after(cursor, limit);
        return page.isPresent() ? page.get() : stored(cursor, limit);
    }

    /** Nothing newer than what is in memory, so that whoever has read all pages goes on there. */
    private ChangePage stored(Cursor cursor, int limit) {
        Revision known = recent.end();
        List<Entry> entries = feed.after(cursor.place(), limit);
        refuseIfForgotten(cursor.place());
        // Whatever was passed over because it has changed again has done so by now.
        Revision head = feed.head();
        List<Change> changes = entries.stream()
                .filter(entry -> !entry.revision().isAfter(known))
                .map(entry -> new Change(entry, new Before.Unknown()))
                .toList();
        boolean more =
                changes.size() == limit && known.isAfter(changes.get(limit - 1).revision());
        Revision place = more ? changes.get(limit - 1).revision() : known;
        return new ChangePage(changes, cursor.movedTo(place, head), more);
    }

    /** The feed itself starts at zero with whatever there is. */
    private void refuseIfForgotten(Revision place) {
        Revision horizon = feed.horizon();
        if (horizon.isAfter(place)) {
            throw new CursorTooOld(place, horizon);
        }
    }
}
