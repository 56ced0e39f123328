package org.waymark.registry.model.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;

/**
 * The names after {@code sort} and {@code fields}: a text with commas, {@code a,-b}; in a document also MongoDB's
 * object, {@code {"a":1,"b":-1}}, or a list of texts.
 */
final class Names {
    /** As many as MongoDB takes. */
    private static final int MOST_KEYS = 32;

    private static final String DESCENDING = "-";

    private Names() {}

    static SortOrder order(Given given) {
        List<SortOrder.Key> keys = new ArrayList<>();
        if (given.value() instanceof Nested object) {
            object.members().forEach((name, direction) -> {
                Place here = given.place().in(name);
                keys.add(key(name, isDescending(direction, here), here));
            });
        } else {
            for (String name : names(given)) {
                boolean descending = name.startsWith(DESCENDING);
                keys.add(key(descending ? name.substring(1) : name, descending, given.place()));
            }
        }
        if (keys.isEmpty() || keys.size() > MOST_KEYS) {
            throw given.place().refusal("must name 1 to " + MOST_KEYS + " attributes.");
        }
        return new SortOrder(keys);
    }

    private static SortOrder.Key key(String name, boolean descending, Place place) {
        Path path = Path.of(name);
        if (path.steps().stream().anyMatch(step -> step.isEmpty() || Literals.isOperator(step))) {
            throw place.refusal("must name attributes, or paths that lead into them.");
        }
        return new SortOrder.Key(path, descending);
    }

    private static boolean isDescending(AttributeValue direction, Place place) {
        AttributeValue number = ValueOrder.canonical(direction);
        if (number instanceof Whole whole && Math.abs(whole.value()) == 1) {
            return whole.value() < 0;
        }
        throw place.refusal("must be 1 or -1.");
    }

    static Projection projection(Given given) {
        List<String> names = new ArrayList<>();
        if (given.value() instanceof Nested object) {
            for (Map.Entry<String, AttributeValue> member : object.members()) {
                Place here = given.place().in(member.getKey());
                requireShown(member.getValue(), here);
                names.add(field(member.getKey(), here));
            }
        } else {
            names(given).forEach(name -> names.add(field(name, given.place())));
        }
        if (names.isEmpty()) {
            throw given.place().refusal("must name at least one attribute.");
        }
        return new Projection(names);
    }

    private static String field(String name, Place place) {
        if (name.isEmpty() || name.indexOf('.') >= 0 || Literals.isOperator(name)) {
            throw place.refusal("must name attributes as a whole, without dots and dollar signs.");
        }
        return name;
    }

    private static void requireShown(AttributeValue said, Place place) {
        AttributeValue value = ValueOrder.canonical(said);
        boolean shown =
                value == Flag.TRUE || value instanceof Real || (value instanceof Whole number && number.value() != 0);
        if (!shown) {
            throw place.refusal("must be 1: fields are named to be shown, not to be left out.");
        }
    }

    private static List<String> names(Given given) {
        if (given.value() instanceof Text text) {
            return List.of(text.value().split(",", -1));
        }
        AttributeValue value = given.value();
        List<String> names = new ArrayList<>();
        List<AttributeValue> elements = value instanceof Listed list ? list.elements() : List.of(Nothing.NOTHING);
        for (AttributeValue element : elements) {
            if (!(element instanceof Text text)) {
                throw given.place().refusal("must be a text, a list of texts or an object.");
            }
            names.add(text.value());
        }
        return names;
    }
}
