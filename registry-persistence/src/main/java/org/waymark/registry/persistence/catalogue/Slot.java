package org.waymark.registry.persistence.catalogue;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.record.Oid;

/**
 * The place of one record in every index: a renewal changes what is in it and leaves the indexes alone. Written by one
 * thread at a time, read by many. By itself it is the set of places of a value that only one record has.
 */
final class Slot implements Slots {
    private final Oid oid;
    private volatile @Nullable Live content;

    Slot(Live live) {
        this.oid = live.oid();
        this.content = live;
    }

    Oid oid() {
        return oid;
    }

    /** Null once the record is gone, for readers that found the slot before. */
    @Nullable
    Live content() {
        return content;
    }

    void fill(Live live) {
        content = live;
    }

    void empty() {
        content = null;
    }

    @Override
    public Iterator<Slot> after(Oid other) {
        return oid.compareTo(other) > 0 ? List.of(this).iterator() : Collections.emptyIterator();
    }

    @Override
    public int size() {
        return 1;
    }
}
