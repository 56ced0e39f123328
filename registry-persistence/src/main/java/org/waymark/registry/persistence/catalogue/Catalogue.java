package org.waymark.registry.persistence.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.catalogue.Edition;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.Facet;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.query.RecordQuery.Page;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;

/**
 * The records in memory, with their indexes.
 *
 * <p>Structure: one {@link Slot} a record, found by identity, in the order of {@code _id}, by the values of every indexed
 * attribute and by the end of its lease. One thread at a time applies entries; readers take no lock, see each record
 * whole, and may see some entries of a batch before others.
 */
final class Catalogue {
    private static final int USUAL_ANSWER = 128;

    private final Map<EndpointId, Slot> byId = new ConcurrentHashMap<>();
    private final Map<EndpointId, Tombstone> tombstones = new ConcurrentHashMap<>();
    private final Slots.Many inOrder = new Slots.Many();
    private final Map<String, ValueIndex> indexes =
            Glue2.indexed().stream().collect(Collectors.toUnmodifiableMap(Glue2::key, ValueIndex::new));
    private final Expiries expiries = new Expiries();
    private final Candidates candidates = new Candidates(this::index);
    private volatile Revision revision = Revision.ZERO;
    private volatile Oid newestOid = Oid.NONE;

    Revision revision() {
        return revision;
    }

    /** The highest {@code _id} ever given, as far as this catalogue knows. */
    Oid newestOid() {
        return newestOid;
    }

    Edition edition(Instant now) {
        Revision known = revision;
        return new Edition(known, expiries.lastUntil(now));
    }

    /** Takes in entries in the order of the feed, and with them everything up to a revision. */
    void apply(List<Entry> entries, Revision upTo) {
        for (Entry entry : entries) {
            if (entry instanceof Live live) {
                put(live);
                tombstones.remove(live.id());
            } else if (entry instanceof Tombstone tombstone) {
                tombstones.put(tombstone.id(), tombstone);
                remove(tombstone.id());
            }
        }
        revision = upTo;
    }

    /** The record whether its lease is over or not. */
    Optional<Live> find(EndpointId id) {
        Slot slot = byId.get(id);
        return slot == null ? Optional.empty() : Optional.ofNullable(slot.content());
    }

    /** What is left of an endpoint that is not registered. */
    Optional<Tombstone> removed(EndpointId id) {
        return Optional.ofNullable(tombstones.get(id));
    }

    /** May be called by any thread. */
    void forgetTombstones(Instant removedBefore) {
        tombstones.values().removeIf(tombstone -> tombstone.removedAt().isBefore(removedBefore));
    }

    /** The newest state of every endpoint; a record whose lease is over is as good as removed. */
    Stream<Entry> states(Instant now) {
        Stream<Entry> registered = byId.values().stream()
                .flatMap(slot -> Stream.ofNullable(slot.content()))
                .map(live -> live.at(now));
        return Stream.concat(registered, tombstones.values().stream());
    }

    List<Live> find(RecordQuery query, Instant now) {
        if (query.part() instanceof Page page) {
            return new Search(query.condition(), now).from(page.after(), 0, page.size());
        }
        Window window = (Window) query.part();
        Search search = new Search(query.condition(), now);
        return window.order().isNatural()
                ? search.from(Oid.NONE, window.skip(), window.limit())
                : search.from(Oid.NONE, 0, Long.MAX_VALUE).stream()
                        .sorted(window.order().comparator())
                        .skip(window.skip())
                        .limit(window.limit())
                        .toList();
    }

    long count(Condition condition, Instant now) {
        return condition.equals(Condition.ANYTHING)
                ? byId.size() - lapsed(Instant.MIN, now).count()
                : new Search(condition, now).count();
    }

    List<Facet.Count> facet(Facet facet, Condition condition, Instant now) {
        return (condition.equals(Condition.ANYTHING) ? indexed(facet, now) : Optional.<List<Facet.Count>>empty())
                .orElseGet(() -> facet.of(new Search(condition, now).from(Oid.NONE, 0, Long.MAX_VALUE)));
    }

    /** Those whose lease ended after one instant, and not after another. */
    Stream<Live> lapsed(Instant after, Instant until) {
        return expiries.between(after, until).stream().flatMap(slot -> Stream.ofNullable(slot.content()));
    }

    /** Counts by the sizes of an index, if that is possible, and takes away what is no longer shown. */
    private Optional<List<Facet.Count>> indexed(Facet facet, Instant now) {
        ValueIndex index = facet.path().isAttribute() ? indexes.get(facet.path().attribute()) : null;
        return Optional.ofNullable(index)
                .flatMap(known -> known.counts(facet.form(), byId.size()))
                .map(counts -> {
                    lapsed(Instant.MIN, now).forEach(live -> facet.count(live, -1, counts));
                    counts.values().removeIf(count -> count <= 0);
                    return Facet.ordered(counts);
                });
    }

    private Optional<Function<Collection<AttributeValue>, Slots>> index(String attribute) {
        if (attribute.equals(Glue2.SERVICE_ENDPOINT_ID.key())) {
            return Optional.of(this::byIdentity);
        }
        return Optional.ofNullable(indexes.get(attribute)).map(index -> index::slots);
    }

    private Slots byIdentity(Collection<AttributeValue> ids) {
        List<Slots> found = new ArrayList<>();
        for (AttributeValue id : ids) {
            if (id instanceof Text text && !text.value().isEmpty()) {
                Optional.ofNullable(byId.get(new EndpointId(text.value()))).ifPresent(found::add);
            }
        }
        return Slots.anyOf(found);
    }

    /** One walk over the records that may meet a condition. */
    private final class Search {
        private final Condition condition;
        private final Instant now;
        private final Slots places;

        private Search(Condition condition, Instant now) {
            this.condition = condition;
            this.now = now;
            this.places = candidates.of(condition).orElse(inOrder);
        }

        private List<Live> from(Oid after, long skip, long limit) {
            List<Live> found = new ArrayList<>((int) Math.min(limit, USUAL_ANSWER));
            long toSkip = skip;
            for (Iterator<Slot> slots = places.after(after); found.size() < limit && slots.hasNext(); ) {
                Live live = slots.next().content();
                if (live != null && isFound(live)) {
                    if (toSkip > 0) {
                        toSkip--;
                    } else {
                        found.add(live);
                    }
                }
            }
            return found;
        }

        private long count() {
            long count = 0;
            for (Iterator<Slot> slots = places.after(Oid.NONE); slots.hasNext(); ) {
                Live live = slots.next().content();
                if (live != null && isFound(live)) {
                    count++;
                }
            }
            return count;
        }

        private boolean isFound(Live live) {
            return !live.record().lease().isExpiredAt(now) && condition.isMetBy(live);
        }
    }

    private void put(Live live) {
        Slot known = byId.get(live.id());
        if (known != null && known.oid().equals(live.oid())) {
            Live before = known.content();
            known.fill(live);
            index(known, before, live);
        } else {
            remove(live.id());
            Slot slot = new Slot(live);
            index(slot, null, live);
            inOrder.add(slot);
            byId.put(live.id(), slot);
        }
        if (live.oid().compareTo(newestOid) > 0) {
            newestOid = live.oid();
        }
    }

    private void remove(EndpointId id) {
        Slot slot = byId.remove(id);
        if (slot != null) {
            Live before = slot.content();
            slot.empty();
            inOrder.remove(slot);
            index(slot, before, null);
        }
    }

    private void index(Slot slot, @Nullable Live before, @Nullable Live after) {
        expiries.move(slot, before, after);
        boolean renewal =
                before != null && after != null && before.contentRevision().equals(after.contentRevision());
        if (!renewal) {
            indexes.values().forEach(index -> index.move(slot, before, after));
        }
    }
}
