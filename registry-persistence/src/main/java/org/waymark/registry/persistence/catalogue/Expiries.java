package org.waymark.registry.persistence.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.record.Oid;

/** The records in the order in which their leases end. Few have ended at any time: the reaper clears them away. */
final class Expiries {
    private static final Oid LAST = new Oid(-1, -1);

    private final NavigableMap<Expiry, Slot> slots = new ConcurrentSkipListMap<>();

    /** When the lease of a record ends. */
    private record Expiry(Instant at, Oid oid) implements Comparable<Expiry> {
        private static final Comparator<Expiry> ORDER =
                Comparator.comparing(Expiry::at).thenComparing(Expiry::oid);

        static Expiry of(Live live) {
            return new Expiry(live.record().lease().expiresAt(), live.oid());
        }

        @Override
        public int compareTo(Expiry other) {
            return ORDER.compare(this, other);
        }
    }

    void move(Slot slot, @Nullable Live before, @Nullable Live after) {
        if (after != null) {
            slots.put(Expiry.of(after), slot);
        }
        if (before != null && (after == null || !Expiry.of(before).equals(Expiry.of(after)))) {
            slots.remove(Expiry.of(before), slot);
        }
    }

    /** Those whose lease ended after one instant, and not after another. */
    Collection<Slot> between(Instant after, Instant until) {
        return after.isBefore(until)
                ? slots.subMap(new Expiry(after, LAST), false, new Expiry(until, LAST), true)
                        .values()
                : slots.headMap(new Expiry(Instant.MIN, Oid.NONE)).values();
    }

    /** The last end of a lease until an instant, {@link Instant#EPOCH} if there is none. */
    Instant lastUntil(Instant now) {
        Expiry last = slots.floorKey(new Expiry(now, LAST));
        return last == null ? Instant.EPOCH : last.at;
    }
}
