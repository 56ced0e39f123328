package org.waymark.registry.persistence.mongo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Oid;

/**
 * Where the server in this process answers otherwise than MongoDB. Evidence is MongoDB's own tests:
 * {@code path_test.cpp} for what a path leads to, {@code null_query_semantics.js} for null,
 * {@code btree_key_generator_test.cpp} for sort keys.
 */
record ServerError(String sentence, BiPredicate<Attributes, Attributes> condition) {
    static final List<ServerError> KNOWN = List.of(
            new ServerError(
                    "An object is equal to whatever has its values under its names; a list, under its places.",
                    (query, record) -> values(query).anyMatch(ServerError::isLiteralObject)),
            new ServerError(
                    "A list is not compared with lists in a list, but its elements are; an empty one is in no $nin.",
                    (query, record) -> values(query).anyMatch(new Listed(List.of())::equals)
                            || (values(query).anyMatch(Listed.class::isInstance) && hasListInAList(record))),
            new ServerError(
                    "Texts are compared by UTF-16 units, not by characters.",
                    (query, record) -> names(query).anyMatch(Set.of("$gte", "$lte", "$gt", "$lt")::contains)
                            && values(query).anyMatch(ServerError::hasHighCharacters)),
            new ServerError(
                    "A number in a path is a place, and never a name in the objects of a list.",
                    (query, record) ->
                            names(query).anyMatch(path -> path.matches(".*\\.\\d.*") && meetsLists(path, record))),
            new ServerError(
                    "What is negated, or asked beside something negated, is asked of each object in a list by itself.",
                    (query, record) -> names(query).anyMatch(Set.of("$ne", "$nin", "$not", "$exists")::contains)
                            && names(query).anyMatch(path -> path.indexOf('.') > 0 && meetsLists(path, record))),
            new ServerError(
                    "$all tells 1 from 1.0.", (query, record) -> names(query).anyMatch("$all"::equals)),
            new ServerError("$regex looks at the Java text of whatever it finds.", (query, record) -> names(query)
                    .anyMatch("$regex"::equals)),
            new ServerError(
                    "In a list, what is no object counts as an object without members; and so does an empty list.",
                    (query, record) -> names(query)
                            .filter(name -> name.indexOf('.') > 0)
                            .anyMatch(path -> meetsScalars(path, record))),
            new ServerError(
                    "What a path finds in the objects of a list is one list to $elemMatch and $size.",
                    (query, record) -> names(query).anyMatch("$elemMatch"::equals)
                            && (names(query).anyMatch(path -> path.indexOf('.') > 0) || hasListInAList(record))),
            new ServerError(
                    "$type beside another operator is asked of the same element.",
                    (query, record) -> names(query).anyMatch("$type"::equals) && operators(query) > 1),
            new ServerError(
                    "$size counts lists in a list, too, and is not asked beside other operators.",
                    (query, record) -> names(query).anyMatch("$size"::equals)
                            && (operators(query) > 1
                                    || names(query).anyMatch(path -> path.indexOf('.') > 0)
                                    || hasListInAList(record))),
            new ServerError(
                    "$elemMatch with a query takes every element for an object.",
                    (query, record) -> names(query).anyMatch("$elemMatch"::equals)
                            && Stream.concat(Stream.of(new Nested(record)), values(record))
                                    .anyMatch(ServerError::holdsScalars)),
            new ServerError(
                    "Nothing is neither less nor greater than null, nor equal to it, when compared.",
                    (query, record) -> members(query)
                            .anyMatch(member -> Set.of("$gte", "$lte").contains(member.getKey())
                                    && member.getValue() == Nothing.NOTHING)),
            new ServerError("Lists are compared by their elements with a list.", (query, record) -> members(query)
                    .anyMatch(member -> Set.of("$gte", "$lte", "$gt", "$lt").contains(member.getKey())
                            && member.getValue() instanceof Listed)));

    /** Whether the server may err about a record. */
    boolean matters(Attributes query, Attributes record) {
        return condition.test(query, record);
    }

    /**
     * Whether the server may put a record in the wrong place: for the same reasons, as it holds no two empty lists equal, and
     * as it compares a list in an object by one of its elements.
     */
    static boolean matterToOrder(Attributes order, Attributes record) {
        return hasListInAList(record)
                || hasListInAnObject(record)
                || values(record).anyMatch(new Listed(List.of())::equals)
                || values(record).anyMatch(ServerError::hasHighCharacters)
                || order.names().stream().anyMatch(path -> path.indexOf('.') > 0 && meetsScalars(path, record));
    }

    private static Stream<Map.Entry<String, AttributeValue>> members(Attributes object) {
        return object.asMap().entrySet().stream()
                .flatMap(member -> Stream.concat(
                        Stream.of(member), objects(member.getValue()).flatMap(ServerError::members)));
    }

    private static Stream<Attributes> objects(AttributeValue value) {
        if (value instanceof Listed list) {
            return list.elements().stream().flatMap(ServerError::objects);
        }
        return value instanceof Nested nested ? Stream.of(nested.members()) : Stream.empty();
    }

    private static Stream<String> names(Attributes object) {
        return members(object).map(Map.Entry::getKey);
    }

    private static long operators(Attributes query) {
        return names(query).filter(name -> name.startsWith("$")).count();
    }

    private static Stream<AttributeValue> values(Attributes object) {
        return members(object).map(Map.Entry::getValue).flatMap(ServerError::withElements);
    }

    private static Stream<AttributeValue> withElements(AttributeValue value) {
        return value instanceof Listed list
                ? Stream.concat(Stream.of(value), list.elements().stream().flatMap(ServerError::withElements))
                : Stream.of(value);
    }

    private static boolean isLiteralObject(AttributeValue value) {
        return isObject(value) && ((Nested) value).members().names().stream().noneMatch(name -> name.startsWith("$"));
    }

    private static boolean hasHighCharacters(AttributeValue value) {
        return value instanceof Text text && text.value().chars().anyMatch(unit -> unit >= Character.MIN_SURROGATE);
    }

    private static boolean hasListInAList(Attributes record) {
        return values(record)
                .anyMatch(value ->
                        value instanceof Listed list && list.elements().stream().anyMatch(Listed.class::isInstance));
    }

    private static boolean hasListInAnObject(Attributes record) {
        return record.asMap().values().stream()
                .flatMap(ServerError::objects)
                .flatMap(ServerError::values)
                .anyMatch(Listed.class::isInstance);
    }

    private static boolean holdsScalars(AttributeValue value) {
        return value instanceof Listed list && !list.elements().stream().allMatch(ServerError::isObject);
    }

    private static boolean isObject(AttributeValue value) {
        return value instanceof Nested nested && Oid.of(nested).isEmpty();
    }

    private static boolean meetsScalars(String path, Attributes record) {
        return meets(path, record, list -> list.elements().isEmpty() || holdsScalars(list));
    }

    private static boolean meetsLists(String path, Attributes record) {
        return meets(path, record, list -> true);
    }

    private static boolean meets(String path, Attributes record, Predicate<Listed> condition) {
        return meets(List.of(path.split("\\.")), new Nested(record), condition);
    }

    private static boolean meets(List<String> steps, AttributeValue value, Predicate<Listed> condition) {
        if (steps.isEmpty()) {
            return false;
        }
        if (value instanceof Listed list) {
            return condition.test(list)
                    || list.elements().stream().anyMatch(element -> meets(steps, element, condition));
        }
        return value instanceof Nested nested
                && nested.members()
                        .get(steps.get(0))
                        .filter(member -> meets(steps.subList(1, steps.size()), member, condition))
                        .isPresent();
    }
}
