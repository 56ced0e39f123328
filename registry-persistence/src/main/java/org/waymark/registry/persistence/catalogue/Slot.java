package org.waymark.registry.persistence.catalogue;

import java.util.Optional;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.record.Oid;

/**
 * The place of one record in every index: a renewal changes what is in it and leaves the indexes alone. Written by one
 * thread at a time, read by many.
 */
final class Slot {
    private final Oid oid;
    private volatile Optional<Live> content;

    Slot(Live live) {
        this.oid = live.oid();
        this.content = Optional.of(live);
    }

    Oid oid() {
        return oid;
    }

    /** Empty once the record is gone, for readers that found the slot before. */
    Optional<Live> content() {
        return content;
    }

    void fill(Live live) {
        content = Optional.of(live);
    }

    void empty() {
        content = Optional.empty();
    }
}
