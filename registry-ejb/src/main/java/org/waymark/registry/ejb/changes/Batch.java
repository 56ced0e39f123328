package org.waymark.registry.ejb.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.registry.model.changes.ChangePage;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.changes.Event;

/** Events for all readers who asked for the same at the same place. Not thread-safe: one thread tells them. */
public final class Batch {
    private final Cursor from;
    private final ChangePage page;
    private final List<Event> events;
    private final Map<Form, byte[]> renderings = new HashMap<>();

    /** How a batch is written. Equal forms write the same. */
    public interface Form {
        byte[] render(Batch batch);
    }

    Batch(Cursor from, ChangePage page, List<Event> events) {
        this.from = from;
        this.page = page;
        this.events = List.copyOf(events);
    }

    /** None if nothing is shown. */
    public List<Event> events() {
        return events;
    }

    /** Where to go on after all events. */
    public Cursor cursor() {
        return page.next();
    }

    /** Where to go on after one of the events. */
    public Cursor cursorAfter(Event event) {
        return events.get(events.size() - 1).equals(event) ? page.next() : page.after(event.revision(), from);
    }

    /** Whether there is more already. */
    public boolean more() {
        return page.more();
    }

    /** The bytes in a form, the same for everybody: they must not be changed. */
    public byte[] in(Form form) {
        return renderings.computeIfAbsent(form, wanted -> wanted.render(this));
    }
}
