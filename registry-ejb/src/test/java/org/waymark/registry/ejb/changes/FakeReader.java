package org.waymark.registry.ejb.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.changes.Event;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.record.EndpointId;

/** A reader that keeps what it is shown, and is slow when the test wants it. */
final class FakeReader implements Reader {
    static final Batch.Form FORM = batch -> batch.events().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);

    final List<Batch> batches = new ArrayList<>();
    final Map<EndpointId, Revision> held = new HashMap<>();
    Cursor cursor;
    boolean ready = true;
    boolean ended;

    FakeReader(Cursor cursor) {
        this.cursor = cursor;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public synchronized void show(Batch batch) {
        batches.add(batch);
        for (Event event : batch.events()) {
            if (event instanceof Event.Recorded recorded) {
                held.put(recorded.live().id(), recorded.live().contentRevision());
            } else if (event instanceof Event.Removed removed) {
                held.remove(removed.id());
            }
        }
        cursor = batch.cursor();
        notifyAll();
    }

    @Override
    public void end() {
        ended = true;
    }

    /** Waits until something has been shown. */
    synchronized FakeReader awaitBatch() throws InterruptedException {
        while (batches.isEmpty()) {
            wait();
        }
        return this;
    }
}
