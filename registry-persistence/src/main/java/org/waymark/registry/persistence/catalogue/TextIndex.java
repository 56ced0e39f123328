package org.waymark.registry.persistence.catalogue;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.query.Paths;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;

/**
 * From the texts of one attribute to the records that have them, in the order of {@code _id}. While a record changes, a
 * reader may find it under the old and the new text; whoever reads checks the condition on the record itself.
 */
final class TextIndex {
    private final Glue2 attribute;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    TextIndex(Glue2 attribute) {
        this.attribute = attribute;
    }

    /** The records of one text; counted, since a skip list does not know its size. */
    static final class Bucket {
        private final NavigableMap<Oid, Slot> slots = new ConcurrentSkipListMap<>();
        private final AtomicInteger size = new AtomicInteger();

        NavigableMap<Oid, Slot> slots() {
            return slots;
        }

        int size() {
            return size.get();
        }
    }

    Optional<Bucket> bucket(String text) {
        return Optional.ofNullable(buckets.get(text));
    }

    Set<Map.Entry<String, Bucket>> buckets() {
        return buckets.entrySet();
    }

    /** Moves a slot from the texts of its old content to those of its new content. */
    void move(Slot slot, Optional<Live> before, Optional<Live> after) {
        Set<String> old = texts(before);
        Set<String> current = texts(after);
        if (old.equals(current)) {
            return;
        }
        current.forEach(text -> add(text, slot));
        old.stream().filter(text -> !current.contains(text)).forEach(text -> remove(text, slot));
    }

    private Set<String> texts(Optional<Live> live) {
        Optional<AttributeValue> value =
                live.flatMap(content -> content.record().get(attribute.key()));
        if (value.isEmpty()) {
            return Set.of();
        }
        return value.get() instanceof Text text
                ? Set.of(text.value())
                : Paths.texts(value.get()).collect(Collectors.toSet());
    }

    private void add(String text, Slot slot) {
        Bucket bucket = buckets.computeIfAbsent(text, unused -> new Bucket());
        if (bucket.slots.put(slot.oid(), slot) == null) {
            bucket.size.incrementAndGet();
        }
    }

    private void remove(String text, Slot slot) {
        Bucket bucket = buckets.get(text);
        if (bucket != null && bucket.slots.remove(slot.oid()) != null) {
            bucket.size.decrementAndGet();
            if (bucket.slots.isEmpty()) {
                buckets.remove(text);
            }
        }
    }
}
