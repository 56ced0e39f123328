package org.waymark.registry.model.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.record.EndpointId;

/**
 * The newest changes in memory, each with the state before it: what most readers of the change feed ask for.
 *
 * <p>A revision that is missing when entries are taken in belongs to an endpoint that has changed again since, at a
 * revision that may still have to be taken in: the feed keeps only the newest state. Until that is certain to have come,
 * the state before is not known of any change, and cursors say that something may have been passed over.
 *
 * @implSpec thread-safe; changes are taken in by one thread at a time.
 */
public final class RecentChanges {
    private final NavigableMap<Revision, Change> changes = new TreeMap<>();
    private final int most;
    private final long mostBytes;
    private long bytes;
    private Revision start = Revision.ZERO;
    private Revision end = Revision.ZERO;
    private Revision sureUntil = Revision.ZERO;
    private Revision sureFrom = Revision.ZERO;

    public RecentChanges(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** Entries about to be taken in, and whether revisions are missing among them. */
    public record Batch(List<Change> changes, Revision from, Revision upTo, boolean missing) {
        private boolean endsMissing() {
            return changes.isEmpty()
                    || !changes.get(changes.size() - 1).revision().equals(upTo);
        }
    }

    /** The newest revision that was taken in. */
    public synchronized Revision end() {
        return end;
    }

    /** The cursor of a reader who knows what has been taken in. */
    public synchronized Cursor present() {
        return new Cursor(end, earliest(sureUntil, end), sureFrom);
    }

    /**
     * Notes the states that entries are about to replace.
     *
     * @param from the newest revision until now
     * @param upTo the newest revision then
     * @param state what is known until now
     */
    public synchronized Batch prepare(
            List<Entry> entries, Revision from, Revision upTo, Function<EndpointId, Optional<Live>> state) {
        List<Change> prepared = new ArrayList<>(entries.size());
        boolean gap = false;
        Revision due = from.plus(1);
        for (Entry entry : entries) {
            gap |= !entry.revision().equals(due);
            boolean unknown = gap || !entry.revision().isAfter(sureFrom);
            prepared.add(new Change(entry, unknown ? new Before.Unknown() : before(entry, state.apply(entry.id()))));
            due = entry.revision().plus(1);
        }
        return new Batch(prepared, from, upTo, gap || !upTo.plus(1).equals(due));
    }

    /**
     * Takes in what has been prepared. If everything is read from the beginning, or something is missing at the end,
     * removals may have been forgotten on the way; then only what comes later is answered from here.
     *
     * @param head of the feed, asked after the entries were read; of interest only if revisions are missing
     */
    public synchronized void publish(Batch batch, Revision head) {
        if (batch.missing) {
            sureUntil = sureFrom.isAfter(end) ? sureUntil : batch.from;
            sureFrom = head;
        }
        boolean readAnew = batch.from.equals(Revision.ZERO) && (batch.missing || end.isAfter(Revision.ZERO));
        if (readAnew || batch.endsMissing()) {
            changes.clear();
            bytes = 0;
            start = batch.upTo;
        } else {
            batch.changes.forEach(this::add);
        }
        end = batch.upTo;
    }

    /**
     * The changes after a cursor.
     *
     * @return nothing if the cursor is older than what is in memory
     */
    public synchronized Optional<ChangePage> after(Cursor cursor, int limit) {
        if (start.isAfter(cursor.place())) {
            return Optional.empty();
        }
        List<Change> page = changes.tailMap(cursor.place(), false).values().stream()
                .limit(limit)
                .toList();
        boolean more = page.size() == limit && end.isAfter(page.get(limit - 1).revision());
        Revision place = more ? page.get(limit - 1).revision() : latest(end, cursor.place());
        return Optional.of(new ChangePage(page, cursor.movedTo(place, sureFrom), more));
    }

    private void add(Change change) {
        changes.put(change.revision(), change);
        bytes += change.bytes();
        while (changes.size() > most || bytes > mostBytes) {
            Change oldest = changes.pollFirstEntry().getValue();
            bytes -= oldest.bytes();
            start = oldest.revision();
        }
    }

    private static Revision earliest(Revision one, Revision other) {
        return one.isAfter(other) ? other : one;
    }

    private static Revision latest(Revision one, Revision other) {
        return one.isAfter(other) ? one : other;
    }

    private static Before before(Entry entry, Optional<Live> state) {
        if (state.isEmpty()) {
            return new Before.Absent();
        }
        boolean renewal = entry instanceof Live live
                && live.contentRevision().equals(state.get().contentRevision());
        return renewal ? new Before.Renewed(state.get().record().lease().expiresAt()) : new Before.Present(state.get());
    }
}
