package org.waymark.registry.persistence.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.RecordQuery.Page;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;

/**
 * The records in memory, with their indexes.
 *
 * <p>Structure: one {@link Slot} a record, found by identity, in the order of {@code _id}, and by the texts of every
 * indexed attribute. One thread at a time applies entries; readers take no lock, see each record whole, and may see
 * some
 * entries of a batch before others.
 */
final class Catalogue {
    private final Map<EndpointId, Slot> byId = new ConcurrentHashMap<>();
    private final NavigableMap<Oid, Slot> inOrder = new ConcurrentSkipListMap<>();
    private final Map<Glue2, TextIndex> indexes = new EnumMap<>(Glue2.class);
    private volatile Revision revision = Revision.ZERO;
    private volatile Oid newestOid = Oid.NONE;

    Catalogue() {
        Glue2.indexed().forEach(attribute -> indexes.put(attribute, new TextIndex(attribute)));
    }

    Revision revision() {
        return revision;
    }

    /** The highest {@code _id} ever given, as far as this catalogue knows. */
    Oid newestOid() {
        return newestOid;
    }

    /** Takes in entries in the order of the feed, and with them everything up to a revision. */
    void apply(List<Entry> entries, Revision upTo) {
        for (Entry entry : entries) {
            if (entry instanceof Live live) {
                put(live);
            } else {
                remove(entry.id());
            }
        }
        revision = upTo;
    }

    /** The record whether its lease is over or not. */
    Optional<Live> find(EndpointId id) {
        return Optional.ofNullable(byId.get(id)).flatMap(Slot::content);
    }

    Stream<Live> find(RecordQuery query, Instant now) {
        NavigableMap<Oid, Slot> candidates = candidates(query.condition());
        if (query.part() instanceof Page page) {
            return found(candidates.tailMap(page.after(), false), query.condition(), now)
                    .limit(page.size());
        }
        Window window = (Window) query.part();
        return found(candidates, query.condition(), now).skip(window.skip()).limit(window.limit());
    }

    Stream<Live> all() {
        return inOrder.values().stream().flatMap(slot -> slot.content().stream());
    }

    SortedSet<String> distinct(Glue2 attribute, Instant now) {
        SortedSet<String> texts = new TreeSet<>();
        indexes.get(attribute).buckets().forEach(bucket -> {
            boolean shown = bucket.getValue().slots().values().stream()
                    .flatMap(slot -> slot.content().stream())
                    .anyMatch(live -> !live.record().lease().isExpiredAt(now));
            if (shown) {
                texts.add(bucket.getKey());
            }
        });
        return texts;
    }

    private static Stream<Live> found(NavigableMap<Oid, Slot> candidates, Condition condition, Instant now) {
        return candidates.values().stream()
                .flatMap(slot -> slot.content().stream())
                .filter(live -> !live.record().lease().isExpiredAt(now))
                .filter(live -> condition.isMetBy(live.record()));
    }

    /** The fewest records that an index can promise to hold all that meet the condition. */
    private NavigableMap<Oid, Slot> candidates(Condition condition) {
        return equalities(condition)
                .flatMap(equal -> indexed(equal).stream())
                .min(Comparator.comparingInt(Hit::size))
                .map(Hit::slots)
                .orElse(inOrder);
    }

    private static Stream<Condition.Equal> equalities(Condition condition) {
        return condition instanceof Condition.AllOf all
                ? all.conditions().stream().flatMap(Catalogue::equalities)
                : Stream.of((Condition.Equal) condition);
    }

    private record Hit(NavigableMap<Oid, Slot> slots, int size) {
        static final Hit NONE = new Hit(new TreeMap<>(), 0);
    }

    /** What an index knows of an equality; nothing if no index covers it. */
    private Optional<Hit> indexed(Condition.Equal equal) {
        Optional<Glue2> attribute = Glue2.named(equal.path());
        if (attribute.filter(Glue2.SERVICE_ENDPOINT_ID::equals).isPresent()) {
            return Optional.of(byIdentity(equal.text()));
        }
        return attribute.map(indexes::get).map(index -> index.bucket(equal.text())
                .map(bucket -> new Hit(bucket.slots(), bucket.size()))
                .orElse(Hit.NONE));
    }

    private Hit byIdentity(String id) {
        Slot slot = id.isEmpty() ? null : byId.get(new EndpointId(id));
        return slot == null ? Hit.NONE : new Hit(new TreeMap<>(Map.of(slot.oid(), slot)), 1);
    }

    private void put(Live live) {
        Slot known = byId.get(live.id());
        if (known != null && known.oid().equals(live.oid())) {
            Optional<Live> before = known.content();
            known.fill(live);
            index(known, before, Optional.of(live));
        } else {
            remove(live.id());
            Slot slot = new Slot(live);
            index(slot, Optional.empty(), Optional.of(live));
            inOrder.put(slot.oid(), slot);
            byId.put(live.id(), slot);
        }
        if (live.oid().compareTo(newestOid) > 0) {
            newestOid = live.oid();
        }
    }

    private void remove(EndpointId id) {
        Slot slot = byId.remove(id);
        if (slot != null) {
            Optional<Live> before = slot.content();
            slot.empty();
            inOrder.remove(slot.oid());
            index(slot, before, Optional.empty());
        }
    }

    private void index(Slot slot, Optional<Live> before, Optional<Live> after) {
        boolean renewal = before.isPresent()
                && after.isPresent()
                && before.get().contentRevision().equals(after.get().contentRevision());
        if (!renewal) {
            indexes.values().forEach(index -> index.move(slot, before, after));
        }
    }
}
