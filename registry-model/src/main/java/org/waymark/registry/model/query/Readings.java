package org.waymark.registry.model.query;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.registry.model.json.DateForm;
import org.waymark.registry.model.record.AttributeKind;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;

/** What values a text in a URL can mean: there, unlike in JSON, nothing says whether {@code 5} is a number. */
final class Readings {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final int LONGEST_NUMBER = 400;

    private Readings() {}

    /** Everything that a text can mean: publishers write numbers as texts and as numbers. */
    static Set<AttributeValue> all(String attribute, String text) {
        if (isNothingButText(text) && !attribute.equals(Glue2.ID.key())) {
            return Set.of(new Text(text));
        }
        Set<AttributeValue> readings = new HashSet<>();
        readings.add(new Text(text));
        number(text).ifPresent(readings::add);
        date(text).ifPresent(readings::add);
        if (text.equals("true") || text.equals("false")) {
            readings.add(Flag.of(Boolean.parseBoolean(text)));
        }
        if (attribute.equals(Glue2.ID.key())) {
            oid(text).ifPresent(readings::add);
        }
        return readings;
    }

    /** Seen at its first character, as it is with nearly everything that is asked for. */
    private static boolean isNothingButText(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return first != '-' && !(first >= '0' && first <= '9') && first != 't' && first != 'f';
    }

    /** The one meaning that has an order: as the attribute is known to hold; else a number, a date, a text. */
    static AttributeValue one(String attribute, String text, Place place) {
        if (attribute.equals(Glue2.ID.key())) {
            return oid(text).orElseThrow(() -> place.refusal("must be compared with 24 hexadecimal digits."));
        }
        Optional<AttributeKind> kind = Glue2.named(attribute).map(Glue2::kind);
        return kind.isPresent()
                ? ofKind(kind.get(), text, place)
                : number(text).or(() -> date(text)).orElseGet(() -> new Text(text));
    }

    private static AttributeValue ofKind(AttributeKind kind, String text, Place place) {
        return switch (kind) {
            case DATE ->
                date(text)
                        .orElseThrow(() -> place.refusal("must be compared with a date: yyyy-MM-ddTHH:mm:ss and Z or an"
                                + " offset, whose plus sign is written %2B."));
            case NUMBER, WHOLE -> number(text).orElseThrow(() -> place.refusal("must be compared with a number."));
            default -> new Text(text);
        };
    }

    private static Optional<AttributeValue> number(String text) {
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(ValueOrder.canonical(new Real(text)))
                .map(value -> exact(text).orElse(value));
    }

    private static Optional<AttributeValue> exact(String text) {
        try {
            return Optional.of(new Whole(Long.parseLong(text)));
        } catch (NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    private static Optional<AttributeValue> date(String text) {
        return DateForm.parse(text).map(Moment::new);
    }

    private static Optional<AttributeValue> oid(String text) {
        try {
            return Optional.of(Oid.parse(text).value());
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }
}
