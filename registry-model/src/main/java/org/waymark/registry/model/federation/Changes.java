package org.waymark.registry.model.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Revision;

/** The changes that another registry has not heard of yet: the feed after a cursor. */
final class Changes {
    private final Holdings holdings;
    private final Packing packing;
    private Revision cursor;

    Changes(Holdings holdings, Packing packing, Revision cursor) {
        this.holdings = holdings;
        this.packing = packing;
        this.cursor = cursor;
    }

    Revision cursor() {
        return cursor;
    }

    /**
     * The next changes to send; nothing if there are none. Passes over what is not meant for the other registry.
     *
     * @param most messages
     * @throws CursorTooOld if removals after the cursor have been forgotten
     */
    Optional<Parcel> next(int most, Nature nature) {
        for (Revision head = holdings.head(); head.isAfter(cursor); head = holdings.head()) {
            List<Entry> page = holdings.after(cursor, most);
            List<Message> messages = new ArrayList<>(page.size());
            List<Revision> places = new ArrayList<>(page.size());
            for (Entry entry : page) {
                packing.message(entry, nature, cursor).ifPresent(message -> {
                    messages.add(message);
                    places.add(entry.revision());
                });
            }
            Revision end = end(page, head, most);
            if (!messages.isEmpty()) {
                return Optional.of(parcel(messages, places, end, nature));
            }
            cursor = end;
        }
        return Optional.empty();
    }

    /** A page that is not full shows everything up to the head that was asked for before it. */
    private static Revision end(List<Entry> page, Revision head, int most) {
        Revision last = page.isEmpty() ? head : page.get(page.size() - 1).revision();
        return page.size() == most || last.isAfter(head) ? last : head;
    }

    private Parcel parcel(List<Message> messages, List<Revision> places, Revision end, Nature nature) {
        Parcel whole = packing.pack(messages, nature, () -> cursor = end);
        int taken = whole.messages().size();
        if (taken == messages.size()) {
            return whole;
        }
        Revision place = places.get(taken - 1);
        return packing.pack(messages, nature, () -> cursor = place);
    }
}
