package org.waymark.registry.model.federation.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.federation.Holdings;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.ServiceRecord;

/** The records of one registry and their feed, which survive a crash. Light: nothing is rendered, and nothing indexed. */
final class SimulatedStore implements Holdings {
    private static final JsonText UNREAD = JsonText.of("{}");

    private final Map<EndpointId, Entry> newest = new LinkedHashMap<>();
    private final TreeMap<Long, Entry> feed = new TreeMap<>();
    private final Consumer<Entry> witness;
    private Revision head = Revision.ZERO;
    private Revision horizon = Revision.ZERO;
    private boolean away;

    /** @param witness sees each change when it is made */
    SimulatedStore(Consumer<Entry> witness) {
        this.witness = witness;
    }

    @Override
    public Revision head() {
        return head;
    }

    @Override
    public List<Entry> after(Revision cursor, int limit) {
        reach();
        if (cursor.isAfter(Revision.ZERO) && horizon.isAfter(cursor)) {
            throw new CursorTooOld(cursor, horizon);
        }
        return feed.tailMap(cursor.number(), false).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Live> find(EndpointId id, Instant now) {
        return Optional.ofNullable(newest.get(id) instanceof Live live && isShown(live, now) ? live : null);
    }

    @Override
    public Stream<Entry> states(Instant now) {
        return newest.values().stream().map(entry -> entry instanceof Live live ? live.at(now) : entry);
    }

    /** The newest state of an endpoint, its lease over or not. */
    Optional<Entry> newest(EndpointId id) {
        return Optional.ofNullable(newest.get(id));
    }

    List<Live> shown(Instant now) {
        List<Live> shown = new ArrayList<>(newest.size());
        for (Entry entry : newest.values()) {
            if (entry instanceof Live live && isShown(live, now)) {
                shown.add(live);
            }
        }
        return shown;
    }

    int size() {
        return newest.size();
    }

    boolean isAway() {
        return away;
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    private void reach() {
        if (away) {
            throw new StoreUnavailable("The store is away.");
        }
    }

    <T> T change(Function<Draft, T> decision) {
        reach();
        MapDraft draft = new MapDraft();
        T answer = decision.apply(draft);
        draft.accept();
        return answer;
    }

    /** Removes the records whose lease was over at an instant; returns how many there were. */
    int reap(Instant over) {
        List<Live> due = newest.values().stream()
                .filter(entry -> entry instanceof Live live && !isShown(live, over))
                .map(Live.class::cast)
                .toList();
        due.forEach(live -> change(draft -> {
            draft.expire(live.id());
            return live;
        }));
        return due.size();
    }

    /** Forgets what was removed before an instant; returns how much that was. */
    int forget(Instant removedBefore) {
        int forgotten = 0;
        for (Entry entry : List.copyOf(feed.values())) {
            if (entry instanceof Tombstone tombstone && tombstone.removedAt().isBefore(removedBefore)) {
                newest.remove(entry.id());
                feed.remove(entry.revision().number());
                horizon = entry.revision();
                forgotten++;
            }
        }
        return forgotten;
    }

    /** What a disk does that was not told to write: the newest change is as if it had never been. */
    void loseLatest() {
        Optional.ofNullable(feed.pollLastEntry())
                .ifPresent(lost -> newest.remove(lost.getValue().id()));
    }

    private static boolean isShown(Live live, Instant now) {
        return !live.record().lease().isExpiredAt(now);
    }

    private void append(Entry entry) {
        Entry before = newest.remove(entry.id());
        if (before != null) {
            feed.remove(before.revision().number());
        }
        newest.put(entry.id(), entry);
        feed.put(entry.revision().number(), entry);
        head = entry.revision();
        witness.accept(entry);
    }

    private final class MapDraft implements Draft {
        private final Map<EndpointId, Entry> changed = new LinkedHashMap<>();

        @Override
        public Optional<ServiceRecord> find(EndpointId id) {
            return Optional.ofNullable(known(id) instanceof Live live ? live.record() : null);
        }

        @Override
        public JsonText put(ServiceRecord record) {
            changed.remove(record.id());
            changed.put(record.id(), new Live(Revision.ZERO, Revision.ZERO, Oid.NONE, record, UNREAD));
            return UNREAD;
        }

        @Override
        public Optional<Tombstone> removed(EndpointId id) {
            return Optional.ofNullable(known(id) instanceof Tombstone tombstone ? tombstone : null);
        }

        @Override
        public void remove(EndpointId id, Instant removedAt) {
            bury(Tombstone.removed(id, Revision.ZERO, removedAt));
        }

        @Override
        public void expire(EndpointId id) {
            if (known(id) instanceof Live live) {
                bury(Tombstone.expired(live.record(), live.revision()));
            }
        }

        @Override
        public void outdate(EndpointId id, Instant updatedAt, Instant heardAt) {
            bury(Tombstone.outdated(id, updatedAt, heardAt));
        }

        private void bury(Tombstone tombstone) {
            changed.remove(tombstone.id());
            changed.put(tombstone.id(), tombstone);
        }

        @Override
        public void discard() {
            changed.clear();
        }

        private Entry known(EndpointId id) {
            Entry own = changed.get(id);
            return own == null ? newest.get(id) : own;
        }

        private void accept() {
            for (Entry entry : changed.values()) {
                Revision place = head.plus(1);
                append(
                        entry instanceof Live live
                                ? new Live(place, place, live.oid(), live.record(), live.json())
                                : ((Tombstone) entry).at(place));
            }
        }
    }
}
