package org.waymark.registry.persistence.mongo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.waymark.registry.model.json.BatchReader;
import org.waymark.registry.model.json.DateForm;
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

/** BSON as attribute values. Types that JSON lacks become the objects of MongoDB's extended JSON. */
final class BsonValues {
    private static final String DATE = "$date";
    private static final String NUMBER_LONG = "$numberLong";
    private static final JsonWriterSettings EXTENDED =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();
    /** BSON itself is nested 100 deep at most. */
    private static final int DEEPEST = 200;

    private BsonValues() {}

    static AttributeValue attribute(BsonValue value) {
        return switch (value.getBsonType()) {
            case STRING -> new Text(value.asString().getValue());
            case BOOLEAN -> Flag.of(value.asBoolean().getValue());
            case INT32, INT64 -> new Whole(value.asNumber().longValue());
            case DOUBLE, DECIMAL128 -> real(value);
            case NULL, UNDEFINED -> Nothing.NOTHING;
            case ARRAY ->
                new Listed(value.asArray().stream().map(BsonValues::attribute).toList());
            case DOCUMENT, DATE_TIME ->
                instant(value)
                        .<AttributeValue>map(Moment::new)
                        .orElseGet(() -> value.isDocument() ? nested(value.asDocument()) : extended(value));
            default -> extended(value);
        };
    }

    /** What a value says if it is meant as a date: one of BSON, a text, milliseconds, or {@code $date} with these. */
    static Optional<Instant> instant(BsonValue value) {
        return switch (value.getBsonType()) {
            case DATE_TIME -> DateForm.ofEpochMillis(value.asDateTime().getValue());
            case STRING -> DateForm.parse(value.asString().getValue());
            case INT64, INT32, DOUBLE -> DateForm.ofEpochMillis(value.asNumber().longValue());
            case DOCUMENT -> wrapped(value.asDocument());
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> wrapped(BsonDocument document) {
        BsonValue date = document.get(DATE);
        if (date == null) {
            return Optional.empty();
        }
        if (date.isDocument() && date.asDocument().isString(NUMBER_LONG)) {
            return millis(date.asDocument().getString(NUMBER_LONG).getValue());
        }
        return instant(date);
    }

    private static Optional<Instant> millis(String digits) {
        try {
            return DateForm.ofEpochMillis(Long.parseLong(digits));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** JSON knows neither infinity nor not-a-number. */
    private static AttributeValue real(BsonValue number) {
        if (number.isDouble()) {
            double value = number.asDouble().getValue();
            return Double.isFinite(value) ? new Real(Double.toString(value)) : extended(number);
        }
        var value = number.asDecimal128().getValue();
        return value.isFinite() ? new Real(value.toString()) : extended(number);
    }

    private static Nested nested(BsonDocument document) {
        Attributes.Builder members = Attributes.builder();
        for (Map.Entry<String, BsonValue> member : document.entrySet()) {
            members.add(member.getKey(), attribute(member.getValue()));
        }
        return new Nested(members.build());
    }

    private static AttributeValue extended(BsonValue value) {
        BsonDocument holder = new BsonDocument("value", value);
        String json = "[" + holder.toJson(EXTENDED) + "]";
        try {
            AttributeValue read = new BatchReader(DEEPEST)
                    .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                    .get(0);
            return ((Nested) read).members().get("value").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("In memory", e);
        }
    }
}
