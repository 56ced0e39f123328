package org.waymark.registry.model.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.registry.model.record.EndpointId;

/** A feed that keeps nothing beyond the process, and can be told to be away. */
public final class InMemoryFeed implements RevisionFeed {
    private final Map<EndpointId, Entry> newest = new HashMap<>();
    private final TreeMap<Revision, Entry> inOrder = new TreeMap<>();
    private Revision head = Revision.ZERO;
    private Revision horizon = Revision.ZERO;
    private boolean away;

    public synchronized void goAway() {
        away = true;
    }

    public synchronized void comeBack() {
        away = false;
    }

    @Override
    public synchronized Revision head() {
        reach();
        return head;
    }

    @Override
    public synchronized boolean append(Revision expected, List<Entry> entries) {
        reach();
        if (!head.equals(expected)) {
            return false;
        }
        for (Entry entry : entries) {
            Entry before = newest.put(entry.id(), entry);
            if (before != null) {
                inOrder.remove(before.revision());
            }
            inOrder.put(entry.revision(), entry);
            head = entry.revision();
        }
        return true;
    }

    @Override
    public synchronized List<Entry> after(Revision cursor, int limit) {
        reach();
        if (cursor.isAfter(Revision.ZERO) && horizon.isAfter(cursor)) {
            throw new CursorTooOld(cursor, horizon);
        }
        return inOrder.tailMap(cursor, false).values().stream().limit(limit).toList();
    }

    @Override
    public synchronized int forgetTombstones(Instant removedBefore) {
        reach();
        List<Entry> old = new ArrayList<>(inOrder.values());
        old.removeIf(entry ->
                !(entry instanceof Tombstone tombstone && tombstone.removedAt().isBefore(removedBefore)));
        for (Entry entry : old) {
            newest.remove(entry.id());
            inOrder.remove(entry.revision());
            horizon = entry.revision();
        }
        return old.size();
    }

    @Override
    public synchronized Revision horizon() {
        return horizon;
    }

    private void reach() {
        if (away) {
            throw new StoreUnavailable("The store is away, as the test wanted.");
        }
    }
}
