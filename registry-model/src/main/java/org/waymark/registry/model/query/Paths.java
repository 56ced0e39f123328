package org.waymark.registry.model.query;

import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.ServiceRecord;

/** Where a dotted path leads in a record, as in MongoDB: through objects, and through every element of a list; not by index. */
public final class Paths {
    private Paths() {}

    /** The texts of all scalars at a path, list elements one by one. */
    public static Stream<String> texts(ServiceRecord record, String path) {
        return values(record, path).flatMap(Paths::texts);
    }

    /**
     * The texts under which a value is found: its own, or those of its elements. Nothing has no text, nor has a
     * date.
     */
    public static Stream<String> texts(AttributeValue value) {
        return value instanceof Listed list
                ? list.elements().stream().flatMap(element -> text(element).stream())
                : text(value).stream();
    }

    private static Stream<AttributeValue> values(ServiceRecord record, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? record.get(path).stream()
                : record.get(path.substring(0, dot)).stream().flatMap(value -> inside(value, path.substring(dot + 1)));
    }

    private static Stream<AttributeValue> inside(AttributeValue value, String path) {
        if (value instanceof Listed list) {
            return list.elements().stream().flatMap(element -> inside(element, path));
        }
        if (!(value instanceof Nested nested)) {
            return Stream.empty();
        }
        int dot = path.indexOf('.');
        return dot < 0
                ? nested.members().get(path).stream()
                : nested.members().get(path.substring(0, dot)).stream()
                        .flatMap(member -> inside(member, path.substring(dot + 1)));
    }

    private static Optional<String> text(AttributeValue value) {
        if (value instanceof Text text) {
            return Optional.of(text.value());
        }
        if (value instanceof Whole whole) {
            return Optional.of(Long.toString(whole.value()));
        }
        if (value instanceof Real real) {
            return Optional.of(real.literal());
        }
        return value instanceof Flag flag ? Optional.of(Boolean.toString(flag.value())) : Optional.empty();
    }
}
