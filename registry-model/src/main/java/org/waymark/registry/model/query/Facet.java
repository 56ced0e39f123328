package org.waymark.registry.model.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.waymark.registry.model.record.AttributeSource;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nothing;

/** How many records there are of each value of an attribute. */
public record Facet(Path path, Form form) {

    /** What a list counts for. */
    public enum Form {
        /** Every value as a whole; a record without one counts for null. */
        SIMPLE,
        /** Every element of a list; a value that is no list for itself; null and nothing do not count. */
        ARRAY
    }

    /** One value and the number of records that have it. */
    public record Count(AttributeValue value, long records) {
        /** The most frequent first. */
        public static final Comparator<Count> MOST_FREQUENT =
                Comparator.comparingLong(Count::records).reversed().thenComparing(Count::value, ValueOrder::compare);
    }

    /** Adds a record, or takes it away, if {@code by} is negative. */
    public void count(AttributeSource record, int by, Map<AttributeValue, Long> counts) {
        AttributeValue value = path.value(record).map(ValueOrder::canonical).orElse(Nothing.NOTHING);
        if (form == Form.SIMPLE) {
            add(value, by, counts);
        } else if (value instanceof Listed list) {
            new HashSet<>(list.elements()).forEach(element -> add(element, by, counts));
        } else if (value != Nothing.NOTHING) {
            add(value, by, counts);
        }
    }

    /** A value that no record has any more leaves the map. */
    private static void add(AttributeValue value, int by, Map<AttributeValue, Long> counts) {
        if (counts.merge(value, (long) by, Long::sum) == 0) {
            counts.remove(value);
        }
    }

    /** The counts of some records, the most frequent value first. */
    public List<Count> of(Iterable<? extends AttributeSource> records) {
        Map<AttributeValue, Long> counts = new HashMap<>();
        records.forEach(record -> count(record, 1, counts));
        return ordered(counts);
    }

    /** The most frequent value first. */
    public static List<Count> ordered(Map<AttributeValue, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Count.MOST_FREQUENT)
                .toList();
    }
}
