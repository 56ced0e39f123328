package org.waymark.registry.model.query;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Oid;

/** The types that {@code $type} tells apart, in the order in which MongoDB sorts them (manual, "BSON types"). */
public enum ValueType {
    NULL("null", 10),
    INT("int", 16),
    LONG("long", 18),
    DOUBLE("double", 1),
    STRING("string", 2),
    OBJECT("object", 3),
    ARRAY("array", 4),
    OBJECT_ID("objectId", 7),
    BOOL("bool", 8),
    DATE("date", 9);

    private static final String NUMBER = "number";

    /** Types of BSON that no value in JSON has. */
    private static final Map<String, Integer> ELSEWHERE = Map.ofEntries(
            Map.entry("binData", 5),
            Map.entry("undefined", 6),
            Map.entry("regex", 11),
            Map.entry("dbPointer", 12),
            Map.entry("javascript", 13),
            Map.entry("symbol", 14),
            Map.entry("javascriptWithScope", 15),
            Map.entry("timestamp", 17),
            Map.entry("decimal", 19),
            Map.entry("minKey", -1),
            Map.entry("maxKey", 127));

    private final String alias;
    private final long code;

    ValueType(String alias, long code) {
        this.alias = alias;
        this.code = code;
    }

    /** The types that an alias of MongoDB means, {@code number} being several; nothing if there is no such alias. */
    public static Optional<Set<ValueType>> named(String alias) {
        Set<ValueType> types = having(type -> type.alias.equals(alias) || (alias.equals(NUMBER) && type.isNumber()));
        return types.isEmpty() && !ELSEWHERE.containsKey(alias) ? Optional.empty() : Optional.of(types);
    }

    /** The same for the number of a type in BSON. */
    public static Optional<Set<ValueType>> coded(long code) {
        Set<ValueType> types = having(type -> type.code == code);
        boolean elsewhere = ELSEWHERE.values().stream().anyMatch(other -> other == code);
        return types.isEmpty() && !elsewhere ? Optional.empty() : Optional.of(types);
    }

    private static Set<ValueType> having(Predicate<ValueType> condition) {
        return Arrays.stream(values()).filter(condition).collect(Collectors.toUnmodifiableSet());
    }

    public static ValueType of(AttributeValue value) {
        if (value instanceof Text) {
            return STRING;
        }
        if (value instanceof Whole whole) {
            return whole.value() == (int) whole.value() ? INT : LONG;
        }
        if (value instanceof Nested nested) {
            return Oid.of(nested).isPresent() ? OBJECT_ID : OBJECT;
        }
        if (value instanceof Listed) {
            return ARRAY;
        }
        return rare(value);
    }

    private static ValueType rare(AttributeValue value) {
        if (value instanceof Moment) {
            return DATE;
        }
        if (value instanceof Flag) {
            return BOOL;
        }
        return value == Nothing.NOTHING ? NULL : DOUBLE;
    }

    boolean isNumber() {
        return this == INT || this == LONG || this == DOUBLE;
    }

    /** Whether values of the two types have an order among each other. */
    boolean comparesWith(ValueType other) {
        return this == other || (isNumber() && other.isNumber());
    }
}
