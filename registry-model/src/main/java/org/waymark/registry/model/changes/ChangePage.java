package org.waymark.registry.model.changes;

import java.util.List;
import org.waymark.registry.model.feed.Revision;

/**
 * Some changes, in order.
 *
 * @param next where to go on
 * @param more whether there is more already
 */
public record ChangePage(List<Change> changes, Cursor next, boolean more) {
    public ChangePage {
        changes = List.copyOf(changes);
    }

    /**
     * Where to go on after some of the changes. Of an endpoint that changed several times the last one counts, so what
     * it was before may have been passed over.
     *
     * @param from where the page began
     */
    public Cursor after(Revision place, Cursor from) {
        boolean once = changes.stream().map(Change::id).distinct().count() == changes.size();
        Revision certain = next.certain().isAfter(next.place()) ? next.certain() : next.place();
        return once && from.isExact() && next.isExact() ? Cursor.at(place) : new Cursor(place, from.begin(), certain);
    }
}
