package org.waymark.registry.model.xml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;

/** From values to text, as far as both forms agree. */
final class Values {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d++)?");

    private Values() {}

    /** A text as it is; anything else as JSON. */
    static String text(AttributeValue value) {
        return value instanceof Text text
                ? text.value()
                : RecordJson.render(value).toString();
    }

    static List<String> elements(Listed list) {
        return list.elements().stream().map(Values::text).toList();
    }

    /** The value if it is a word of the enumeration, to the letter. */
    static List<String> word(Content enumeration, AttributeValue value) {
        return value instanceof Text text && enumeration.words().contains(text.value())
                ? List.of(text.value())
                : List.of();
    }

    /** A number, or a text that is one, in single precision and finite. */
    static Optional<Float> number(AttributeValue value) {
        if (value instanceof Whole whole) {
            return Optional.of((float) whole.value());
        }
        String literal = value instanceof Real real ? real.literal() : text(value);
        return Optional.of(literal)
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(Float::valueOf)
                .filter(Float::isFinite);
    }
}
