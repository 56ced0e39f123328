package org.waymark.registry.persistence.catalogue;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several ordered walks as one, in order and without repetition. For one reader. */
final class MergedSlots implements Iterator<Slot> {
    private final PriorityQueue<Walk> walks = new PriorityQueue<>(Comparator.comparing(walk -> walk.next.oid()));
    private @Nullable Slot last;

    /** A walk and the slot that it stands before. */
    private static final class Walk {
        private final Iterator<Slot> rest;
        private Slot next;

        private Walk(Iterator<Slot> slots) {
            rest = slots;
            next = slots.next();
        }
    }

    MergedSlots(List<Iterator<Slot>> parts) {
        parts.stream().filter(Iterator::hasNext).map(Walk::new).forEach(walks::add);
    }

    @Override
    public boolean hasNext() {
        while (!walks.isEmpty() && walks.element().next == last) {
            advance();
        }
        return !walks.isEmpty();
    }

    @Override
    public Slot next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        last = walks.element().next;
        return last;
    }

    private void advance() {
        Walk walk = walks.remove();
        if (walk.rest.hasNext()) {
            walk.next = walk.rest.next();
            walks.add(walk);
        }
    }
}
