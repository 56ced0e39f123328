package org.waymark.registry.model.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.record.AttributeSource;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Oid;

/**
 * Where values are found: the name of an attribute, or several that lead into nested objects. As in MongoDB, a path
 * goes through every object in a list, and a step that is a number also through the element of that place.
 *
 * @param steps at least one
 */
public record Path(List<String> steps) {
    private static final int LONGEST_INDEX = 9;

    public Path {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A path has at least one step.");
        }
    }

    /** Reads {@code a.b.c}. */
    public static Path of(String dotted) {
        return new Path(dotted.indexOf('.') < 0 ? List.of(dotted) : List.of(dotted.split("\\.", -1)));
    }

    /** The name of the attribute that the path begins with. */
    public String attribute() {
        return steps.get(0);
    }

    public boolean isAttribute() {
        return steps.size() == 1;
    }

    /** What is asked of the values at a path. */
    interface ValueTest {
        /** Whether the value will do; null where the path leads to nothing. */
        boolean accepts(@Nullable AttributeValue value);
    }

    /**
     * Whether a value at this path passes a test. Where an object ends the path too early, nothing is tested.
     *
     * @param expanding whether the elements of a list at the end of the path are tested too, not only the list
     */
    boolean any(AttributeSource source, boolean expanding, ValueTest test) {
        return from(source.get(steps.get(0)).orElse(null), 1, expanding, test);
    }

    private boolean from(@Nullable AttributeValue value, int step, boolean expanding, ValueTest test) {
        if (step == steps.size()) {
            return end(value, expanding, test);
        }
        if (isObject(value)) {
            Attributes members = ((Nested) value).members();
            return from(members.get(steps.get(step)).orElse(null), step + 1, expanding, test);
        }
        return value instanceof Listed list ? through(list, step, expanding, test) : test.accepts(null);
    }

    private static boolean end(@Nullable AttributeValue value, boolean expanding, ValueTest test) {
        if (expanding && value instanceof Listed list) {
            for (AttributeValue element : list.elements()) {
                if (test.accepts(element)) {
                    return true;
                }
            }
        }
        return test.accepts(value);
    }

    private boolean through(Listed list, int step, boolean expanding, ValueTest test) {
        List<AttributeValue> elements = list.elements();
        for (AttributeValue element : elements) {
            if (isObject(element) && from(element, step, expanding, test)) {
                return true;
            }
        }
        Optional<AttributeValue> element = element(list, steps.get(step));
        return element.isPresent() && inPlace(element.get(), step + 1, expanding, test);
    }

    /**
     * Goes on from an element that was reached by its place: at the end of the path it is one value, even if it is a
     * list, and what is neither an object nor a list leads nowhere, not even to a missing value.
     */
    private boolean inPlace(AttributeValue element, int step, boolean expanding, ValueTest test) {
        if (step == steps.size()) {
            return test.accepts(element);
        }
        boolean leadsOn = isObject(element) || element instanceof Listed;
        return leadsOn && from(element, step, expanding, test);
    }

    /** Whether a path leads on into a value; a record number looks like an object and is none. */
    static boolean isObject(@Nullable AttributeValue value) {
        return value instanceof Nested nested && Oid.of(nested).isEmpty();
    }

    /** The element of a list that a step means, if the step is the number of a place in it. */
    static Optional<AttributeValue> element(Listed list, String step) {
        if (!isPlace(step)) {
            return Optional.empty();
        }
        int place = Integer.parseInt(step);
        return place < list.elements().size() ? Optional.of(list.elements().get(place)) : Optional.empty();
    }

    /** Written as MongoDB names the elements of a list, so without leading zeros. */
    private static boolean isPlace(String step) {
        if (step.isEmpty() || step.length() > LONGEST_INDEX || (step.length() > 1 && step.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < step.length(); i++) {
            if (step.charAt(i) < '0' || step.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The one value at this path; through a list, the list of the values in it, as MongoDB aggregates. */
    public Optional<AttributeValue> value(AttributeSource source) {
        Optional<AttributeValue> value = source.get(steps.get(0));
        return isAttribute() ? value : value.flatMap(found -> inside(found, 1));
    }

    private Optional<AttributeValue> inside(AttributeValue value, int step) {
        if (step == steps.size()) {
            return Optional.of(value);
        }
        if (value instanceof Listed list) {
            List<AttributeValue> found = new ArrayList<>();
            list.elements().forEach(element -> inside(element, step).ifPresent(found::add));
            return Optional.of(new Listed(found));
        }
        return isObject(value)
                ? ((Nested) value).members().get(steps.get(step)).flatMap(member -> inside(member, step + 1))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
