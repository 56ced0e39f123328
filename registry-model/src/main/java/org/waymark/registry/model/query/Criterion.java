package org.waymark.registry.model.query;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.record.AttributeSource;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Text;

/**
 * What is asked of the values at a path, with the semantics of MongoDB's query operators (manual, "Query and Projection
 * Operators"): a list meets a criterion if one of its elements does, or the list as a whole; a missing value is as good
 * as null, but for {@code $exists} and {@code $type}.
 */
public sealed interface Criterion {

    /**
     * Whether one value by itself is enough.
     *
     * @param value null if there is none
     */
    boolean accepts(@Nullable AttributeValue value);

    default boolean isMetAt(Path path, AttributeSource record) {
        return path.any(record, isAskedOfElements(), this::accepts);
    }

    /** Whether a list meets this also by one of its elements; what asks for a list does not look into it. */
    default boolean isAskedOfElements() {
        return true;
    }

    /** {@code $eq}: numbers by their value, objects with their members in this order. */
    record Equal(AttributeValue value) implements Criterion {
        public Equal {
            value = ValueOrder.canonical(value);
        }

        @Override
        public boolean accepts(@Nullable AttributeValue candidate) {
            return candidate == null
                    ? value == Nothing.NOTHING
                    : value.equals(candidate) || value.equals(ValueOrder.canonical(candidate));
        }
    }

    /** {@code $in}: equal to one of the values, or matched by one of the expressions; none of none. */
    record OneOf(Set<AttributeValue> values, List<Matches> expressions) implements Criterion {
        public OneOf {
            values = values.stream().map(ValueOrder::canonical).collect(Collectors.toUnmodifiableSet());
            expressions = List.copyOf(expressions);
        }

        public static OneOf of(Set<AttributeValue> values) {
            return new OneOf(values, List.of());
        }

        @Override
        public boolean accepts(@Nullable AttributeValue candidate) {
            return candidate == null
                    ? values.contains(Nothing.NOTHING)
                    : values.contains(ValueOrder.canonical(candidate))
                            || expressions.stream().anyMatch(expression -> expression.accepts(candidate));
        }
    }

    /** {@code $lt}, {@code $lte}, {@code $gt}, {@code $gte}: only values of the same kind compare. */
    record Compared(Relation relation, AttributeValue value) implements Criterion {
        @Override
        public boolean accepts(@Nullable AttributeValue candidate) {
            AttributeValue present = candidate == null ? Nothing.NOTHING : candidate;
            return ValueOrder.areComparable(present, value) && relation.holds(ValueOrder.compare(present, value));
        }
    }

    /** How a value stands to another. */
    enum Relation {
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        boolean holds(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case LESS_OR_EQUAL -> comparison <= 0;
                case GREATER -> comparison > 0;
                case GREATER_OR_EQUAL -> comparison >= 0;
            };
        }
    }

    /** {@code $regex}: somewhere in a text; in time linear to its length. */
    record Matches(Pattern expression) implements Criterion {
        @Override
        public boolean accepts(@Nullable AttributeValue candidate) {
            return candidate instanceof Text text
                    && expression.matcher(text.value()).find();
        }
    }

    /** {@code $exists}: there is a value, null included. */
    record Exists() implements Criterion {
        @Override
        public boolean accepts(@Nullable AttributeValue candidate) {
            return candidate != null;
        }
    }

    /** {@code $type}: of one of the types. */
    record OfType(Set<ValueType> types) implements Criterion {
        public OfType {
            types = Set.copyOf(types);
        }

        @Override
        public boolean accepts(@Nullable AttributeValue candidate) {
            return candidate != null && types.contains(ValueType.of(candidate));
        }
    }

    /** {@code $size}: a list of so many elements. */
    record Size(long elements) implements Criterion {
        @Override
        public boolean accepts(@Nullable AttributeValue candidate) {
            return candidate instanceof Listed list && list.elements().size() == elements;
        }

        @Override
        public boolean isAskedOfElements() {
            return false;
        }
    }

    /** {@code $elemMatch} with operators: one element of a list meets the criterion. */
    record ElementIs(Criterion criterion) implements Criterion {
        @Override
        public boolean accepts(@Nullable AttributeValue candidate) {
            return candidate instanceof Listed list && list.elements().stream().anyMatch(criterion::accepts);
        }

        @Override
        public boolean isAskedOfElements() {
            return false;
        }
    }

    /**
     * {@code $elemMatch} with a query: one object in a list meets the condition. As in MongoDB a list in the list is an
     * object, too, whose names are the places.
     */
    record ElementMeets(Condition condition) implements Criterion {
        @Override
        public boolean accepts(@Nullable AttributeValue candidate) {
            return candidate instanceof Listed list && list.elements().stream().anyMatch(this::isMetBy);
        }

        private boolean isMetBy(AttributeValue element) {
            if (Path.isObject(element)) {
                return condition.isMetBy(((Nested) element).members());
            }
            return element instanceof Listed list && condition.isMetBy(step -> Path.element(list, step));
        }

        @Override
        public boolean isAskedOfElements() {
            return false;
        }
    }

    /** Several operators beside each other, or {@code $all}: each is met, by whatever value. */
    record Every(List<Criterion> criteria) implements Criterion {
        public Every {
            criteria = List.copyOf(criteria);
        }

        @Override
        public boolean accepts(@Nullable AttributeValue candidate) {
            return criteria.stream().allMatch(criterion -> criterion.accepts(candidate));
        }

        @Override
        public boolean isMetAt(Path path, AttributeSource record) {
            for (Criterion criterion : criteria) {
                if (!criterion.isMetAt(path, record)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code $not}, {@code $ne}, {@code $nin}: no value meets the criterion. */
    record Not(Criterion criterion) implements Criterion {
        @Override
        public boolean accepts(@Nullable AttributeValue candidate) {
            return !criterion.accepts(candidate);
        }

        @Override
        public boolean isMetAt(Path path, AttributeSource record) {
            return !criterion.isMetAt(path, record);
        }
    }
}
