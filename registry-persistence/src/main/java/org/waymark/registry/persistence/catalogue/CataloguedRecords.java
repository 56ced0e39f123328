package org.waymark.registry.persistence.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.catalogue.Edition;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.changes.Bells;
import org.waymark.registry.model.changes.ChangeHistory;
import org.waymark.registry.model.changes.ChangePage;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.changes.RecentChanges;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.RevisionFeed;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.Facet;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.record.EndpointId;

/**
 * Records in memory before a revision feed.
 *
 * <p>Changes are committed in groups: who has a decision queues it and then waits for the one writing lock. Whoever
 * holds
 * the lock decides everything that is queued, on the newest state, and appends the result to the feed in one go; the
 * others find their decision made when their turn comes. So decisions are serial, and concurrent publishers share the
 * cost of one durable write. If another node appended first, the group catches up and decides anew.
 */
public final class CataloguedRecords implements ServiceRecords {
    private static final int PAGE = 1000;
    /** A group takes no further decision above this, so that it stays far below what a store takes in one write. */
    private static final long GROUP_BYTES = 2L << 20;
    /** What readers of changes are usually behind, and more than a batch makes. */
    private static final int RECENT = 2000;

    private static final long RECENT_BYTES = 4L << 20;

    private final RevisionFeed feed;
    private final Queue<Pending<?>> queue = new ConcurrentLinkedQueue<>();
    private final Lock writing = new ReentrantLock();
    private final RecentChanges recent;
    private final ChangeHistory history;
    private final Bells bells = new Bells();
    private volatile Catalogue catalogue = new Catalogue();
    private volatile boolean loaded;
    private volatile boolean reachable = true;

    public CataloguedRecords(RevisionFeed feed) {
        this(feed, new RecentChanges(RECENT, RECENT_BYTES));
    }

    CataloguedRecords(RevisionFeed feed, RecentChanges recent) {
        this.feed = feed;
        this.recent = recent;
        this.history = new ChangeHistory(feed, recent);
    }

    @Override
    public Optional<Live> find(EndpointId id, Instant now) {
        return catalogue.find(id).filter(live -> !live.record().lease().isExpiredAt(now));
    }

    @Override
    public List<Live> find(RecordQuery query, Instant now) {
        return catalogue.find(query, now);
    }

    @Override
    public long count(Condition condition, Instant now) {
        return catalogue.count(condition, now);
    }

    @Override
    public List<Facet.Count> facet(Facet facet, Condition condition, Instant now) {
        return catalogue.facet(facet, condition, now);
    }

    @Override
    public Edition edition(Instant now) {
        return catalogue.edition(now);
    }

    @Override
    public List<EndpointId> expiredBetween(Instant after, Instant until, int limit) {
        return catalogue.lapsed(after, until).limit(limit).map(Live::id).toList();
    }

    @Override
    public Stream<Entry> states(Instant now) {
        return catalogue.states(now);
    }

    @Override
    public void forgetTombstones(Instant removedBefore) {
        catalogue.forgetTombstones(removedBefore);
        noting(() -> feed.forgetTombstones(removedBefore));
    }

    @Override
    public Revision revision() {
        return catalogue.revision();
    }

    @Override
    public boolean isLoaded() {
        return loaded;
    }

    @Override
    public boolean isStoreReachable() {
        return reachable;
    }

    @Override
    public <T> T change(Instant now, Function<Draft, T> decision) {
        Pending<T> pending = new Pending<>(now, decision);
        queue.add(pending);
        writing.lock();
        try {
            while (!pending.isSettled()) {
                commit();
            }
        } finally {
            queue.remove(pending);
            writing.unlock();
        }
        return pending.answer();
    }

    @Override
    public Revision catchUp() {
        Revision head = noting(feed::head);
        if (loaded && !head.isAfter(catalogue.revision())) {
            return head;
        }
        writing.lock();
        try {
            follow();
            return catalogue.revision();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Cursor present() {
        return recent.present();
    }

    @Override
    public Optional<ChangePage> recentChanges(Cursor after, int limit) {
        return recent.after(after, limit);
    }

    @Override
    public ChangePage changes(Cursor after, int limit) {
        if (after.place().isAfter(recent.end())) {
            // Another node may have given the cursor.
            catchUp();
        }
        return noting(() -> history.after(after, limit));
    }

    @Override
    public Listening listen(Runnable bell) {
        return bells.add(bell);
    }

    private void commit() {
        List<Pending<?>> group = new ArrayList<>();
        try {
            if (!loaded) {
                follow();
            }
            while (!tryCommit(group)) {
                follow();
            }
            group.forEach(Pending::settle);
        } catch (StoreUnavailable e) {
            group.addAll(queue);
            queue.removeAll(group);
            group.forEach(pending -> pending.fail(e.getMessage()));
        } finally {
            // Whatever else went wrong, nobody waits for ever.
            group.forEach(pending -> pending.fail("The change could not be written."));
        }
    }

    /** Decides the group and as much of the queue as fits, and appends. False if another node was faster. */
    private boolean tryCommit(List<Pending<?>> group) {
        GroupDraft draft = new GroupDraft(catalogue);
        group.forEach(pending -> pending.decide(draft));
        while (draft.bytes() < GROUP_BYTES && !queue.isEmpty()) {
            Pending<?> next = queue.remove();
            group.add(next);
            next.decide(draft);
        }
        Revision head = catalogue.revision();
        List<Entry> entries = draft.entriesAfter(head);
        if (entries.isEmpty()) {
            // A refusal, too, is decided on the newest state.
            return noting(feed::head).equals(head);
        }
        boolean appended = noting(() -> feed.append(head, entries));
        if (appended) {
            take(entries, head.plus(entries.size()), catalogue);
        }
        return appended;
    }

    /** Reads the feed to its head; from the beginning if this node was away for too long. */
    private void follow() {
        try {
            read(catalogue);
        } catch (CursorTooOld tooOld) {
            Catalogue anew = new Catalogue();
            read(anew);
            catalogue = anew;
        }
        loaded = true;
    }

    private void read(Catalogue into) {
        Revision head = noting(feed::head);
        int limit = into.revision().isAfter(Revision.ZERO) ? PAGE : Integer.MAX_VALUE;
        List<Entry> page;
        do {
            Revision cursor = into.revision();
            page = noting(() -> feed.after(cursor, limit));
            if (!page.isEmpty()) {
                take(page, page.get(page.size() - 1).revision(), into);
            }
        } while (page.size() == limit);
        if (head.isAfter(into.revision())) {
            take(List.of(), head, into);
        }
    }

    /** Changes are told once they can be found. */
    private void take(List<Entry> entries, Revision upTo, Catalogue into) {
        RecentChanges.Batch batch = recent.prepare(entries, into.revision(), upTo, into::find);
        Revision head = batch.missing() ? noting(feed::head) : upTo;
        into.apply(entries, upTo);
        recent.publish(batch, head);
        bells.ring();
    }

    private <T> T noting(Supplier<T> access) {
        try {
            T result = access.get();
            reachable = true;
            return result;
        } catch (StoreUnavailable e) {
            reachable = false;
            throw e;
        }
    }
}
