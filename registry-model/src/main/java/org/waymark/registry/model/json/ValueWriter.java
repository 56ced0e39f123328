package org.waymark.registry.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
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

/** From values to tokens. */
final class ValueWriter {
    private ValueWriter() {}

    static void value(JsonGenerator json, AttributeValue value) throws IOException {
        if (value instanceof Text text) {
            json.writeString(text.value());
        } else if (value instanceof Whole whole) {
            json.writeNumber(whole.value());
        } else if (value instanceof Real real) {
            json.writeNumber(real.literal());
        } else if (value instanceof Flag flag) {
            json.writeBoolean(flag.value());
        } else if (value instanceof Moment moment) {
            moment(json, moment.value());
        } else if (value instanceof Nothing) {
            json.writeNull();
        } else {
            composite(json, value);
        }
    }

    static void members(JsonGenerator json, Attributes members) throws IOException {
        for (Map.Entry<String, AttributeValue> member : members) {
            json.writeFieldName(member.getKey());
            value(json, member.getValue());
        }
    }

    static void moment(JsonGenerator json, Instant instant) throws IOException {
        json.writeStartObject();
        json.writeStringField(ValueReader.DATE, DateForm.format(instant));
        json.writeEndObject();
    }

    private static void composite(JsonGenerator json, AttributeValue value) throws IOException {
        if (value instanceof Listed list) {
            json.writeStartArray();
            for (AttributeValue element : list.elements()) {
                value(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Nested nested) {
            json.writeStartObject();
            members(json, nested.members());
            json.writeEndObject();
        }
    }
}
