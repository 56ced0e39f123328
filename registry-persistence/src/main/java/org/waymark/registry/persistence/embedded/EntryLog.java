package org.waymark.registry.persistence.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.store.UnusableStore;

/**
 * The entries in the file, in the order of revisions. Which entry of an endpoint is the newest is known from memory,
 * and
 * found out again when the file is opened.
 *
 * <p>A superseded entry is not removed at once: endpoints renew in no particular order, and each removal would
 * rewrite a
 * page of neighbours. A hand goes round the log instead and removes what is superseded, several to a page, whenever
 * that
 * is more than half of what is not.
 *
 * <p>Guarded by the lock of {@link StoreFile}.
 */
final class EntryLog {
    private static final int SLICE = 2000;

    private final MVMap<Long, byte[]> entries;
    private final Map<String, Long> newest = new HashMap<>();
    private final NavigableSet<Long> superseded = new TreeSet<>();
    /** Revision to the milliseconds of removal. */
    private final NavigableMap<Long, Long> tombstones = new TreeMap<>();

    private long hand;

    EntryLog(MVStore store) {
        entries = Layout.entries(store);
        Cursor<Long, byte[]> all = entries.cursor(null);
        while (all.hasNext()) {
            Long revision = all.next();
            note(revision, head(revision, all.getValue()));
        }
    }

    void append(List<Entry> batch) {
        for (Entry entry : batch) {
            long revision = entry.revision().number();
            byte[] bytes = EntryCodec.encode(entry);
            note(revision, EntryCodec.head(bytes));
            entries.put(revision, bytes);
        }
        sweep();
    }

    /** Entries are read from the file one after the other and made sense of by all processors. */
    List<Entry> after(Revision cursor, int limit) {
        Cursor<Long, byte[]> later = entries.cursor(cursor.number() + 1);
        List<Entry> page = new ArrayList<>();
        while (page.size() < limit && later.hasNext()) {
            Map<Long, byte[]> slice = slice(later, Math.min(SLICE, limit - page.size()));
            slice.entrySet().parallelStream()
                    .map(stored -> entry(stored.getKey(), stored.getValue()))
                    .forEachOrdered(page::add);
        }
        return page;
    }

    private Map<Long, byte[]> slice(Cursor<Long, byte[]> later, int size) {
        Map<Long, byte[]> slice = new LinkedHashMap<>();
        while (slice.size() < size && later.hasNext()) {
            Long revision = later.next();
            if (!superseded.contains(revision)) {
                slice.put(revision, later.getValue());
            }
        }
        return slice;
    }

    /** The revisions of the tombstones of what was removed before an instant, ascending. */
    List<Long> tombstonesBefore(Instant removedBefore) {
        return tombstones.entrySet().stream()
                .filter(tombstone -> tombstone.getValue() < removedBefore.toEpochMilli())
                .map(Map.Entry::getKey)
                .toList();
    }

    void forget(long tombstone) {
        newest.remove(head(tombstone, entries.remove(tombstone)).id());
        tombstones.remove(tombstone);
    }

    private void note(Long revision, EntryCodec.Head entry) {
        Long former = newest.put(entry.id(), revision);
        if (former != null) {
            superseded.add(former);
            tombstones.remove(former);
        }
        if (entry.isTombstone()) {
            tombstones.put(revision, entry.number());
        }
    }

    private void sweep() {
        while (superseded.size() > newest.size() / 2) {
            Long next = superseded.higher(hand);
            hand = next == null ? superseded.first() : next;
            superseded.remove(hand);
            entries.remove(hand);
        }
    }

    private static EntryCodec.Head head(Long revision, byte[] bytes) {
        try {
            return EntryCodec.head(bytes);
        } catch (IllegalArgumentException e) {
            throw damaged(revision, e);
        }
    }

    private static Entry entry(Long revision, byte[] bytes) {
        try {
            return EntryCodec.decode(new Revision(revision), bytes);
        } catch (IllegalArgumentException e) {
            throw damaged(revision, e);
        }
    }

    private static UnusableStore damaged(Long revision, IllegalArgumentException why) {
        return new UnusableStore(
                "The store is damaged: entry " + revision + " is " + why.getMessage()
                        + "; the file is left as it is. Put a backup in its place.",
                why);
    }
}
