package org.waymark.registry.persistence.catalogue;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.waymark.registry.model.record.Oid;

/** Places of records in the order of {@code _id}; may be read while they are changed. */
interface Slots {
    /** Those with a greater {@code _id}. */
    Iterator<Slot> after(Oid oid);

    int size();

    /** A set that grows and shrinks; counted, since a skip list does not know its size. */
    final class Many implements Slots {
        private final NavigableMap<Oid, Slot> slots = new ConcurrentSkipListMap<>();
        private final AtomicInteger size = new AtomicInteger();

        void add(Slot slot) {
            if (slots.put(slot.oid(), slot) == null) {
                size.incrementAndGet();
            }
        }

        /** Unless another has its place by now: of two nodes each may give the number of a record that is gone. */
        void remove(Slot slot) {
            if (slots.remove(slot.oid(), slot)) {
                size.decrementAndGet();
            }
        }

        /** Any of them; there must be one. */
        Slot first() {
            return slots.firstEntry().getValue();
        }

        @Override
        public Iterator<Slot> after(Oid oid) {
            Map<Oid, Slot> later = oid.equals(Oid.NONE) ? slots : slots.tailMap(oid, false);
            return later.values().iterator();
        }

        @Override
        public int size() {
            return size.get();
        }
    }

    /** What is in any of several sets, each slot once. */
    record Several(List<Slots> parts) implements Slots {
        public Several {
            parts = List.copyOf(parts);
        }

        @Override
        public Iterator<Slot> after(Oid oid) {
            return new MergedSlots(parts.stream().map(part -> part.after(oid)).toList());
        }

        /** At the most. */
        @Override
        public int size() {
            return parts.stream().mapToInt(Slots::size).sum();
        }
    }

    static Slots anyOf(List<Slots> parts) {
        return parts.size() == 1 ? parts.get(0) : new Several(parts);
    }
}
