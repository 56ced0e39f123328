package org.waymark.registry.model.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * From tokens to values. A date that cannot be understood stays the nested object it was sent as, so that the rules can
 * name it beside everything else that is wrong with the record.
 */
public final class ValueReader {
    static final String DATE = "$date";

    private static final int POOL_SIZE = 1 << 14;
    private static final TextPool TEXTS = new TextPool(POOL_SIZE);

    private ValueReader() {}

    /** Reads the value whose first token is the current one; afterwards the current token is its last. */
    public static AttributeValue value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case VALUE_STRING -> TEXTS.text(wellFormed(parser, parser.getText()));
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> new Real(parser.getText());
            case VALUE_TRUE -> Flag.TRUE;
            case VALUE_FALSE -> Flag.FALSE;
            case VALUE_NULL -> Nothing.NOTHING;
            case START_ARRAY -> listed(parser);
            case START_OBJECT -> dateOrNested(members(parser));
            default -> throw new MalformedJson("Unexpected " + token + " " + place(parser));
        };
    }

    /** Reads the members of the object whose brace is the current token. */
    static Attributes members(JsonParser parser) throws IOException {
        Attributes.Builder members = Attributes.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = wellFormed(parser, parser.currentName());
            parser.nextToken();
            members.add(name, value(parser));
        }
        return members.build();
    }

    static String place(JsonParser parser) {
        return place(parser, parser.currentLocation());
    }

    static String place(JsonParser parser, JsonLocation location) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return "at " + (pointer.isEmpty() ? "the top" : pointer) + ", line " + location.getLineNr() + ".";
    }

    private static AttributeValue whole(JsonParser parser) throws IOException {
        String literal = parser.getText();
        boolean exact = parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER && !"-0".equals(literal);
        return exact ? new Whole(parser.getLongValue()) : new Real(literal);
    }

    private static Listed listed(JsonParser parser) throws IOException {
        List<AttributeValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new Listed(elements);
    }

    private static AttributeValue dateOrNested(Attributes members) {
        return members.get(DATE)
                .flatMap(ValueReader::instant)
                .<AttributeValue>map(Moment::new)
                .orElseGet(() -> new Nested(members));
    }

    private static Optional<Instant> instant(AttributeValue date) {
        if (date instanceof Text text) {
            return DateForm.parse(text.value());
        }
        return date instanceof Whole millis ? DateForm.ofEpochMillis(millis.value()) : Optional.empty();
    }

    /** A half surrogate pair has no UTF-8 form: it could be neither stored nor sent. */
    private static String wellFormed(JsonParser parser, String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean paired = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    throw new MalformedJson("Half of a surrogate pair in the text " + place(parser));
                }
                i++;
            }
        }
        return text;
    }
}
