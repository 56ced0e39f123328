package org.waymark.registry.model.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.waymark.registry.model.record.AttributeValue.Text;

/**
 * What a publisher says of an endpoint: names and values in the order given, names unique. Immutable.
 *
 * <p>Records are small and there are many of them, so two arrays and a linear look-up serve better than a hash table.
 */
public final class Attributes implements AttributeSource, Iterable<Map.Entry<String, AttributeValue>> {
    public static final Attributes EMPTY = new Attributes(new String[0], new AttributeValue[0]);

    private final String[] names;
    private final AttributeValue[] values;
    /** Zero until somebody has asked. It is the same whoever works it out, so nobody has to wait for anybody. */
    private volatile long fingerprint;

    private Attributes(String[] names, AttributeValue[] values) {
        this.names = names;
        this.values = values;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Optional<AttributeValue> get(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return Optional.of(values[i]);
            }
        }
        return Optional.empty();
    }

    public Optional<AttributeValue> get(Glue2 attribute) {
        return get(attribute.key());
    }

    /** The value if it is a text. */
    public Optional<String> text(Glue2 attribute) {
        return text(attribute.key());
    }

    /** The value if it is a text. */
    public Optional<String> text(String name) {
        return get(name).filter(Text.class::isInstance).map(value -> ((Text) value).value());
    }

    public int size() {
        return names.length;
    }

    /** A number that stands for all this, worked out once: comparing two registries takes that of every record. */
    public long fingerprint(ToLongFunction<Attributes> dear) {
        long known = fingerprint;
        if (known == 0) {
            known = dear.applyAsLong(this);
            fingerprint = known;
        }
        return known;
    }

    public List<String> names() {
        return List.of(names);
    }

    @Override
    public Iterator<Map.Entry<String, AttributeValue>> iterator() {
        return IntStream.range(0, names.length)
                .mapToObj(i -> Map.entry(names[i], values[i]))
                .iterator();
    }

    public void forEach(BiConsumer<? super String, ? super AttributeValue> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    /** These attributes without those whose name meets the condition. */
    public Attributes without(Predicate<String> condition) {
        Builder kept = builder();
        forEach((name, value) -> {
            if (!condition.test(name)) {
                kept.add(name, value);
            }
        });
        return kept.build();
    }

    public Map<String, AttributeValue> asMap() {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        forEach(map::put);
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes that
                && Arrays.equals(names, that.names)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }

    /** Collects attributes; for one thread. */
    public static final class Builder {
        private final List<String> names = new ArrayList<>();
        private final List<AttributeValue> values = new ArrayList<>();

        /** Adds at the end. The caller sees to it that the name is new. */
        public Builder add(String name, AttributeValue value) {
            names.add(name);
            values.add(value);
            return this;
        }

        public Builder add(Glue2 attribute, AttributeValue value) {
            return add(attribute.key(), value);
        }

        public Builder add(Glue2 attribute, String text) {
            return add(attribute, new Text(text));
        }

        public Attributes build() {
            return names.isEmpty()
                    ? EMPTY
                    : new Attributes(names.toArray(String[]::new), values.toArray(AttributeValue[]::new));
        }
    }
}
