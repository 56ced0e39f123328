package org.waymark.registry.model.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.registry.model.changes.Bells;
import org.waymark.registry.model.changes.ChangeHistory;
import org.waymark.registry.model.changes.ChangePage;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.changes.RecentChanges;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.InMemoryFeed;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.Facet;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.RecordQuery.Page;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.ServiceRecord;

/** Records in a map, without a store, without indexes and one question at a time. Can be told to be still loading. */
public final class InMemoryServiceRecords implements ServiceRecords {
    private Map<EndpointId, Live> records = new HashMap<>();
    private final Map<EndpointId, Tombstone> tombstones = new HashMap<>();
    private Revision revision = Revision.ZERO;
    private Oid newestOid = Oid.NONE;
    private boolean loaded = true;
    private final InMemoryFeed feed = new InMemoryFeed();
    private final RecentChanges recent;
    private final ChangeHistory history;
    private final Bells bells = new Bells();

    public InMemoryServiceRecords() {
        this(Integer.MAX_VALUE);
    }

    /** Records whose older changes are told from a store. */
    public InMemoryServiceRecords(int changesInMemory) {
        recent = new RecentChanges(changesInMemory, Long.MAX_VALUE);
        history = new ChangeHistory(feed, recent);
    }

    /** Where older changes are told from. */
    public InMemoryFeed store() {
        return feed;
    }

    public synchronized void startAnew() {
        loaded = false;
    }

    @Override
    public synchronized Optional<Live> find(EndpointId id, Instant now) {
        return Optional.ofNullable(records.get(id)).filter(live -> isShown(live, now));
    }

    @Override
    public synchronized List<Live> find(RecordQuery query, Instant now) {
        Stream<Live> found = shown(now).filter(query.condition()::isMetBy);
        if (query.part() instanceof Page page) {
            return found.filter(live -> live.oid().compareTo(page.after()) > 0)
                    .limit(page.size())
                    .toList();
        }
        Window window = (Window) query.part();
        return found.sorted(window.order().comparator())
                .skip(window.skip())
                .limit(window.limit())
                .toList();
    }

    @Override
    public synchronized long count(Condition condition, Instant now) {
        return shown(now).filter(condition::isMetBy).count();
    }

    @Override
    public synchronized List<Facet.Count> facet(Facet facet, Condition condition, Instant now) {
        return facet.of(shown(now).filter(condition::isMetBy).toList());
    }

    @Override
    public synchronized Edition edition(Instant now) {
        return new Edition(
                revision,
                all().map(live -> live.record().lease().expiresAt())
                        .filter(end -> !end.isAfter(now))
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    @Override
    public synchronized List<EndpointId> expiredBetween(Instant after, Instant until, int limit) {
        return all().filter(live -> !isShown(live, until)
                        && live.record().lease().expiresAt().isAfter(after))
                .limit(limit)
                .map(Live::id)
                .toList();
    }

    @Override
    public synchronized Stream<Entry> states(Instant now) {
        return Stream.concat(all().map(live -> live.at(now)), new ArrayList<>(tombstones.values()).stream());
    }

    @Override
    public synchronized void forgetTombstones(Instant removedBefore) {
        tombstones.values().removeIf(tombstone -> tombstone.removedAt().isBefore(removedBefore));
        feed.forgetTombstones(removedBefore);
    }

    @Override
    public synchronized <T> T change(Instant now, Function<Draft, T> decision) {
        MapDraft draft = new MapDraft(now);
        T answer = decision.apply(draft);
        draft.accept();
        return answer;
    }

    @Override
    public synchronized Revision catchUp() {
        loaded = true;
        return revision;
    }

    @Override
    public synchronized Revision revision() {
        return revision;
    }

    @Override
    public synchronized boolean isLoaded() {
        return loaded;
    }

    @Override
    public boolean isStoreReachable() {
        return true;
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
        return history.after(after, limit);
    }

    @Override
    public Listening listen(Runnable bell) {
        return bells.add(bell);
    }

    private Stream<Live> shown(Instant now) {
        return all().filter(live -> isShown(live, now));
    }

    /** A copy, so that the stream may be consumed at leisure. */
    private Stream<Live> all() {
        return new ArrayList<>(records.values()).stream().sorted(Comparator.comparing(Live::oid));
    }

    private static boolean isShown(Live live, Instant now) {
        return !live.record().lease().isExpiredAt(now);
    }

    private final class MapDraft implements Draft {
        private final Instant now;
        private Map<EndpointId, Live> drafted = new HashMap<>(records);
        private final Map<EndpointId, Entry> changed = new LinkedHashMap<>();
        private Revision newest = revision;

        private MapDraft(Instant now) {
            this.now = now;
        }

        @Override
        public Optional<ServiceRecord> find(EndpointId id) {
            return Optional.ofNullable(drafted.get(id)).map(Live::record);
        }

        @Override
        public JsonText put(ServiceRecord record) {
            newest = newest.plus(1);
            Optional<Live> present = Optional.ofNullable(drafted.get(record.id()));
            Revision content = present.filter(live -> !live.record().lease().mayBeOverBeforeARenewal(now))
                    .filter(live -> live.record().saysTheSameAs(record))
                    .map(Live::contentRevision)
                    .orElse(newest);
            Live live = Live.of(newest, content, present.map(Live::oid).orElseGet(this::nextOid), record);
            drafted.put(record.id(), live);
            changed(live);
            return live.json();
        }

        @Override
        public Optional<Tombstone> removed(EndpointId id) {
            if (drafted.containsKey(id)) {
                return Optional.empty();
            }
            return Optional.ofNullable(changed.get(id) instanceof Tombstone own ? own : tombstones.get(id));
        }

        @Override
        public void remove(EndpointId id, Instant removedAt) {
            bury(Tombstone.removed(id, Revision.ZERO, removedAt));
        }

        @Override
        public void expire(EndpointId id) {
            Optional.ofNullable(drafted.get(id)).ifPresent(live -> {
                Revision place = changed.containsKey(id) ? Revision.ZERO : live.revision();
                bury(Tombstone.expired(live.record(), place));
            });
        }

        @Override
        public void outdate(EndpointId id, Instant updatedAt, Instant heardAt) {
            bury(Tombstone.outdated(id, updatedAt, heardAt));
        }

        private void bury(Tombstone tombstone) {
            drafted.remove(tombstone.id());
            changed(tombstone);
        }

        @Override
        public void discard() {
            drafted = new HashMap<>(records);
            changed.clear();
            newest = revision;
        }

        private void changed(Entry entry) {
            changed.remove(entry.id());
            changed.put(entry.id(), entry);
        }

        private void accept() {
            List<Entry> entries = new ArrayList<>();
            changed.values().forEach(entry -> entries.add(numbered(entry, revision.plus(entries.size() + 1L))));
            entries.forEach(entry -> drafted.computeIfPresent(entry.id(), (id, unused) -> (Live) entry));
            Revision upTo = revision.plus(entries.size());
            RecentChanges.Batch batch =
                    recent.prepare(entries, revision, upTo, id -> Optional.ofNullable(records.get(id)));
            feed.append(revision, entries);
            records = drafted;
            revision = upTo;
            entries.forEach(this::keep);
            if (!entries.isEmpty()) {
                recent.publish(batch, upTo);
                bells.ring();
            }
        }

        /** Only the last of several changes of a record counts, so the numbers given before have gaps. */
        private Entry numbered(Entry entry, Revision number) {
            if (entry instanceof Live live) {
                boolean renewal = live.contentRevision().compareTo(revision) <= 0;
                return new Live(
                        number, renewal ? live.contentRevision() : number, live.oid(), live.record(), live.json());
            }
            return ((Tombstone) entry).at(number);
        }

        private void keep(Entry entry) {
            if (entry instanceof Tombstone tombstone) {
                tombstones.put(tombstone.id(), tombstone);
            } else {
                tombstones.remove(entry.id());
            }
        }

        private Oid nextOid() {
            newestOid = newestOid.next(now);
            return newestOid;
        }
    }
}
