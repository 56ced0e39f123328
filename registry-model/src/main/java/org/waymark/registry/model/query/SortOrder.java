package org.waymark.registry.model.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.record.AttributeSource;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.Attributes;

/**
 * In which order records are shown; those that compare equal, in the order of {@code _id}. A missing value sorts as
 * null, a list by its least element, or by its greatest if descending, an empty one before everything.
 *
 * @param keys the most significant first; none for the order of {@code _id}
 */
public record SortOrder(List<Key> keys) {
    /** The order of {@code _id}, which is that of first registration. */
    public static final SortOrder NATURAL = new SortOrder(List.of());

    private static final AttributeValue EMPTY_LIST = new Listed(List.of());
    private static final Comparator<AttributeValue> VALUES = (a, b) -> a == EMPTY_LIST || b == EMPTY_LIST
            ? Boolean.compare(b == EMPTY_LIST, a == EMPTY_LIST)
            : ValueOrder.compare(a, b);

    /** One thing to sort by. */
    public record Key(Path path, boolean descending) {
        private Comparator<Live> comparator() {
            Comparator<Live> ascending = Comparator.comparing(this::value, VALUES);
            return descending ? ascending.reversed() : ascending;
        }

        private AttributeValue value(AttributeSource source) {
            AttributeValue value = source.get(path.attribute()).orElse(Nothing.NOTHING);
            if (path.isAttribute() && !(value instanceof Listed)) {
                return value;
            }
            List<AttributeValue> candidates = new ArrayList<>();
            collect(value, 1, candidates);
            Comparator<AttributeValue> order = descending ? VALUES.reversed() : VALUES;
            return candidates.stream().min(order).orElse(Nothing.NOTHING);
        }

        /** Where the path leads to nothing, null counts: in every element of a list by itself. */
        private void collect(@Nullable AttributeValue value, int step, List<AttributeValue> found) {
            if (step == path.steps().size()) {
                end(value, found);
            } else if (Path.isObject(value)) {
                Attributes members = ((Nested) value).members();
                collect(members.get(path.steps().get(step)).orElse(null), step + 1, found);
            } else if (value instanceof Listed list) {
                through(list, step, found);
            } else {
                found.add(Nothing.NOTHING);
            }
        }

        private void through(Listed list, int step, List<AttributeValue> found) {
            Optional<AttributeValue> inPlace = Path.element(list, path.steps().get(step));
            if (inPlace.isPresent() && step + 1 == path.steps().size()) {
                found.add(inPlace.get().equals(EMPTY_LIST) ? EMPTY_LIST : inPlace.get());
                return;
            }
            if (inPlace.isPresent()) {
                collect(inPlace.get(), step + 1, found);
                return;
            }
            for (AttributeValue element : list.elements()) {
                collect(Path.isObject(element) ? element : null, step, found);
            }
        }

        private static void end(@Nullable AttributeValue value, List<AttributeValue> found) {
            if (value instanceof Listed list) {
                found.addAll(list.elements().isEmpty() ? List.of(EMPTY_LIST) : list.elements());
            } else {
                found.add(value == null ? Nothing.NOTHING : value);
            }
        }
    }

    public SortOrder {
        keys = List.copyOf(keys);
    }

    public boolean isNatural() {
        return keys.isEmpty();
    }

    public Comparator<Live> comparator() {
        Comparator<Live> byId = Comparator.comparing(Live::oid);
        return keys.stream()
                .map(Key::comparator)
                .reduce(Comparator::thenComparing)
                .map(order -> order.thenComparing(byId))
                .orElse(byId);
    }
}
