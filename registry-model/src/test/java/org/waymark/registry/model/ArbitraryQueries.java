package org.waymark.registry.model;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Oid;

/**
 * Objects and the questions they can answer, from so few names and values that the two often meet; for properties. Made
 * without shrinking, since that takes far longer than to evaluate what is made.
 */
public final class ArbitraryQueries {
    private static final int DEPTH = 2;
    private static final int SEVERAL = 3;

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<String> INNER_NAMES = List.of("a", "b", "c", "0");
    private static final List<String> PATHS = List.of(
            "a", "b", "c", "a", "b", "c", "a.a", "a.b", "b.b", "b.c", "a.b.c", "c.b.b", "a.0", "a.1", "b.0.b", "a.0.0",
            "c.b.1", "a.0.b.0");
    private static final List<String> EXPRESSIONS = List.of("x", "^x", "y$", "^$", "X", "[xy]{2}", "");
    private static final List<String> OPTIONS = List.of("i", "s", "is");
    private static final List<AttributeValue> SCALARS = List.of(
            Nothing.NOTHING,
            Flag.TRUE,
            Flag.FALSE,
            new Whole(0),
            new Whole(1),
            new Whole(1),
            new Whole(2),
            new Whole(-1),
            new Whole(1L << 40),
            new Real("1.0"),
            new Real("1.5"),
            new Real("-0.0"),
            new Real("1e30"),
            new Real("1.099511627776E12"),
            new Text(""),
            new Text("x"),
            new Text("xy"),
            new Text("X"),
            new Text("y\nxy"),
            new Text("1"),
            new Text("\uff5e"),
            new Text("\ud83d\ude00"),
            new Moment(Instant.EPOCH),
            new Moment(Instant.EPOCH.plusSeconds(1)),
            new Oid(1, 1).value(),
            new Oid(1, 2).value());
    private static final List<AttributeValue> TYPES = List.of(
            new Text("null"),
            new Text("int"),
            new Text("long"),
            new Text("double"),
            new Text("number"),
            new Text("string"),
            new Text("object"),
            new Text("array"),
            new Text("objectId"),
            new Text("bool"),
            new Text("date"),
            new Whole(1),
            new Whole(2),
            new Whole(3),
            new Whole(4),
            new Whole(16),
            new Whole(18));

    private static final List<String> WORDS = List.of(
            "a",
            "b.c",
            "a.0",
            "$eq",
            "$ne",
            "$gt",
            "$lte",
            "$in",
            "$nin",
            "$and",
            "$or",
            "$nor",
            "$not",
            "$exists",
            "$all",
            "$elemMatch",
            "$size",
            "$type",
            "$regex",
            "$options",
            "$date",
            "$oid",
            "$ref",
            "$where",
            "skip",
            "limit",
            "pageSize",
            "ref",
            "sort",
            "fields",
            "count",
            "total",
            "",
            "$",
            "(",
            "i");

    private final Random random;

    private ArbitraryQueries(Random random) {
        this.random = random;
    }

    /** A few objects with attributes {@code a}, {@code b} and {@code c}, or fewer. */
    public static Arbitrary<List<Attributes>> objects() {
        return Arbitraries.randomValue(random -> {
            ArbitraryQueries queries = new ArbitraryQueries(random);
            return queries.some(1, 8, () -> queries.object(NAMES, DEPTH));
        });
    }

    /** Valid documents in MongoDB's query language. */
    public static Arbitrary<Attributes> documents() {
        return Arbitraries.randomValue(random -> new ArbitraryQueries(random).document(DEPTH));
    }

    /** What {@code sort} says in a document; no two keys lead into the same attribute. */
    public static Arbitrary<Attributes> orders() {
        return Arbitraries.randomValue(random -> new ArbitraryQueries(random).order());
    }

    /** Documents in the words of the query language, and seldom in its grammar. */
    public static Arbitrary<Attributes> babble() {
        return Arbitraries.randomValue(random -> new ArbitraryQueries(random).babble(DEPTH + 1));
    }

    /** An object with one member, as a value. */
    public static Nested nested(String name, AttributeValue value) {
        return new Nested(object(name, value));
    }

    /** An object with one member. */
    public static Attributes object(String name, AttributeValue value) {
        return Attributes.builder().add(name, value).build();
    }

    private Attributes babble(int depth) {
        Attributes.Builder members = Attributes.builder();
        some(0, 2, () -> one(WORDS)).stream().distinct().forEach(word -> members.add(word, babbled(depth)));
        return members.build();
    }

    private AttributeValue babbled(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 1 -> new Listed(some(0, 2, () -> babbled(depth - 1)));
            case 2, 3 -> new Nested(babble(depth - 1));
            default -> random.nextInt(4) == 0 ? new Text(one(WORDS)) : one(SCALARS);
        };
    }

    private Attributes order() {
        Attributes.Builder order = Attributes.builder();
        int first = random.nextInt(NAMES.size());
        for (int i = 0; i <= random.nextInt(2); i++) {
            String name = NAMES.get((first + i) % NAMES.size());
            order.add(name + one(List.of("", "", ".a", ".b.c")), one(List.of(new Whole(1), new Whole(-1))));
        }
        return order.build();
    }

    private Attributes document(int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            Supplier<AttributeValue> part = () -> new Nested(document(depth - 1));
            return object(one(List.of("$and", "$or", "$nor")), new Listed(some(1, SEVERAL, part)));
        }
        Attributes.Builder conditions = Attributes.builder();
        List<String> paths = some(1, 2, () -> one(PATHS)).stream().distinct().toList();
        paths.forEach(path -> conditions.add(path, operand(depth)));
        return conditions.build();
    }

    private AttributeValue operand(int depth) {
        return random.nextInt(6) == 0 ? value(1) : new Nested(operators(depth));
    }

    /** One operator or two, not twice the same. */
    private Attributes operators(int depth) {
        Attributes first = operator(depth);
        Attributes second = operator(depth);
        if (random.nextInt(4) > 0 || first.names().stream().anyMatch(second.names()::contains)) {
            return first;
        }
        Attributes.Builder both = Attributes.builder();
        first.forEach(both::add);
        second.forEach(both::add);
        return both.build();
    }

    private Attributes operator(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(10)) {
            case 7 -> object("$not", new Nested(operators(depth - 1)));
            case 8 -> object("$all", new Listed(some(1, 2, () -> new Nested(element(depth)))));
            case 9 -> element(depth);
            default -> simple();
        };
    }

    private Attributes simple() {
        return switch (random.nextInt(7)) {
            case 0 -> object(one(List.of("$eq", "$ne")), value(1));
            case 1 -> object(one(List.of("$gt", "$gte", "$lt", "$lte")), value(1));
            case 2 ->
                object(one(List.of("$in", "$nin", "$all")), new Listed(some(0, SEVERAL, this::valueOrExpression)));
            case 3 -> object("$exists", one(List.of(Flag.TRUE, Flag.FALSE)));
            case 4 -> object("$size", new Whole(random.nextInt(SEVERAL)));
            case 5 -> object("$type", random.nextBoolean() ? one(TYPES) : new Listed(some(1, 2, () -> one(TYPES))));
            default -> expression();
        };
    }

    private Attributes element(int depth) {
        return object("$elemMatch", new Nested(random.nextBoolean() ? operators(depth - 1) : document(depth - 1)));
    }

    private AttributeValue valueOrExpression() {
        return random.nextInt(5) == 0 ? new Nested(expression()) : value(1);
    }

    private Attributes expression() {
        Attributes.Builder members = Attributes.builder().add("$regex", new Text(one(EXPRESSIONS)));
        return (random.nextBoolean() ? members : members.add("$options", new Text(one(OPTIONS)))).build();
    }

    private AttributeValue value(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> new Listed(some(0, SEVERAL, () -> value(depth - 1)));
            case 2 -> new Nested(object(INNER_NAMES, depth - 1));
            default -> one(SCALARS);
        };
    }

    private Attributes object(List<String> names, int depth) {
        Attributes.Builder members = Attributes.builder();
        int first = random.nextInt(names.size());
        for (int i = 0; i < random.nextInt(SEVERAL + 1); i++) {
            members.add(names.get((first + i) % names.size()), value(depth));
        }
        return members.build();
    }

    private <T> T one(List<? extends T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> List<T> some(int least, int most, Supplier<? extends T> each) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .<T>mapToObj(unused -> each.get())
                .toList();
    }
}
