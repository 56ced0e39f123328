package org.waymark.registry.model.xml;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.waymark.registry.model.json.DateForm;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nothing;

/**
 * What the schema takes of a value. Where it has one element for each text, one text that stands alone is enough.
 * Null and the empty text say nothing.
 */
final class SchemaContent {
    /** XML Schema knows no year 0. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final int TO_THE_SECOND = "0000-00-00T00:00:00".length();
    private static final float LATITUDE_LIMIT = 90;
    private static final float LONGITUDE_LIMIT = 180;

    private SchemaContent() {}

    /** The contents of the elements; none if the value does not fit. */
    static List<String> texts(Content content, AttributeValue value) {
        return switch (content) {
            case ABSENT -> List.of();
            case TEXT -> one(value);
            case TEXTS -> each(value);
            case URI -> one(value).stream().map(UriText::of).toList();
            case URIS -> each(value).stream().map(UriText::of).toList();
            case QUALITY_LEVEL, HEALTH_STATE, SERVING_STATE -> Values.word(content, value);
            case DATE -> dates(value);
            case LATITUDE -> degrees(value, SchemaContent::isLatitude);
            case LONGITUDE -> degrees(value, SchemaContent::isLongitude);
        };
    }

    /** The form that GLUE 2.0 recommends: UTC, to the second. */
    static Optional<String> date(Instant instant) {
        return instant.isBefore(FIRST)
                ? Optional.empty()
                : Optional.of(DateForm.format(instant).substring(0, TO_THE_SECOND) + "Z");
    }

    static List<String> each(AttributeValue value) {
        return elements(value).stream()
                .map(Values::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> dates(AttributeValue value) {
        return value instanceof Moment moment ? date(moment.value()).stream().toList() : List.of();
    }

    private static List<String> one(AttributeValue value) {
        String text = Values.text(value);
        return text.isEmpty() ? List.of() : List.of(text);
    }

    static List<AttributeValue> elements(AttributeValue value) {
        return value instanceof Listed list
                ? list.elements().stream()
                        .filter(element -> element != Nothing.NOTHING)
                        .toList()
                : List.of(value);
    }

    private static boolean isLatitude(float degrees) {
        return Math.abs(degrees) <= LATITUDE_LIMIT;
    }

    private static boolean isLongitude(float degrees) {
        return degrees > -LONGITUDE_LIMIT && degrees <= LONGITUDE_LIMIT;
    }

    private static List<String> degrees(AttributeValue value, Predicate<Float> range) {
        return Values.number(value).filter(range).map(Object::toString).stream().toList();
    }
}
