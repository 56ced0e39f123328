package org.waymark.registry.persistence.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.query.Facet.Form;
import org.waymark.registry.model.query.ValueOrder;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Glue2;

/**
 * From the scalar values of one attribute, list elements one by one, to the records that have them. While a record
 * changes, a reader may find it under the old and the new value; whoever reads checks the condition on the record itself.
 */
final class ValueIndex {
    private final Glue2 attribute;
    private final Map<AttributeValue, Slots> byValue = new ConcurrentHashMap<>();
    private final AtomicInteger withScalar = new AtomicInteger();
    private final AtomicInteger withList = new AtomicInteger();
    private final AtomicInteger withOther = new AtomicInteger();

    ValueIndex(Glue2 attribute) {
        this.attribute = attribute;
    }

    /** Whether records are found by this value; objects, lists and null have no place here. */
    static boolean covers(AttributeValue value) {
        return !(value instanceof Nested || value instanceof Listed || value == Nothing.NOTHING);
    }

    /** All that have one of the values. */
    Slots slots(Collection<AttributeValue> values) {
        List<Slots> parts =
                values.stream().map(byValue::get).filter(found -> found != null).toList();
        return Slots.anyOf(parts);
    }

    /**
     * How many of a number of records have each value, those included whose lease is over.
     *
     * @return empty if the values are of a kind that cannot be counted here
     */
    Optional<Map<AttributeValue, Long>> counts(Form form, int records) {
        boolean countable = form == Form.ARRAY ? withOther.get() == 0 : withOther.get() == 0 && withList.get() == 0;
        if (!countable) {
            return Optional.empty();
        }
        Map<AttributeValue, Long> counts = new HashMap<>();
        byValue.forEach((value, slots) -> counts.put(value, (long) slots.size()));
        if (form == Form.SIMPLE) {
            counts.put(Nothing.NOTHING, (long) records - withScalar.get());
        }
        return Optional.of(counts);
    }

    /** Moves a slot from the values of its old content to those of its new content. */
    void move(Slot slot, @Nullable Live before, @Nullable Live after) {
        AttributeValue old = value(before);
        AttributeValue current = value(after);
        if (old.equals(current)) {
            return;
        }
        kind(old).decrementAndGet();
        kind(current).incrementAndGet();
        Set<AttributeValue> oldKeys = keys(old);
        Set<AttributeValue> currentKeys = keys(current);
        currentKeys.forEach(key -> {
            if (!oldKeys.contains(key)) {
                add(key, slot);
            }
        });
        oldKeys.forEach(key -> {
            if (!currentKeys.contains(key)) {
                remove(key, slot);
            }
        });
    }

    private AttributeValue value(@Nullable Live live) {
        return live == null
                ? Nothing.NOTHING
                : live.record().get(attribute.key()).orElse(Nothing.NOTHING);
    }

    private AtomicInteger kind(AttributeValue value) {
        if (value instanceof Listed list) {
            return list.elements().stream().allMatch(ValueIndex::covers) ? withList : withOther;
        }
        if (value instanceof Nested) {
            return withOther;
        }
        return value == Nothing.NOTHING ? new AtomicInteger() : withScalar;
    }

    private static Set<AttributeValue> keys(AttributeValue value) {
        if (value instanceof Text) {
            return Set.of(value);
        }
        if (value instanceof Listed list) {
            return list.elements().stream()
                    .filter(ValueIndex::covers)
                    .map(ValueOrder::canonical)
                    .collect(Collectors.toSet());
        }
        return covers(value) ? Set.of(ValueOrder.canonical(value)) : Set.of();
    }

    private void add(AttributeValue key, Slot slot) {
        byValue.compute(key, (unused, present) -> {
            if (present == null) {
                return slot;
            }
            Slots.Many many = present instanceof Slots.Many already ? already : new Slots.Many();
            if (present instanceof Slot only) {
                many.add(only);
            }
            many.add(slot);
            return many;
        });
    }

    private void remove(AttributeValue key, Slot slot) {
        byValue.computeIfPresent(key, (unused, present) -> {
            if (present instanceof Slots.Many many) {
                many.remove(slot);
                return many.size() == 1 ? many.first() : many;
            }
            return present == slot ? null : present;
        });
    }
}
