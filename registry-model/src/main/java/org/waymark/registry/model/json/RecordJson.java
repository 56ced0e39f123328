package org.waymark.registry.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.Route;
import org.waymark.registry.model.record.ServiceRecord;

/**
 * A record on the wire and in the store: one flat object, {@code _id} first, then the publisher's attributes in their
 * order, then the envelope. The only place that knows this form.
 */
public final class RecordJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private static final String OID = "$oid";
    private static final List<String> ENVELOPE = Stream.of(
                    Glue2.SERVICE_OWNER,
                    Glue2.SERVICE_OWNER_REGISTRY,
                    Glue2.SERVICE_ROUTE,
                    Glue2.SERVICE_CREATION_TIME,
                    Glue2.SERVICE_EXPIRE_ON,
                    Glue2.UPDATE_SINCE)
            .map(Glue2::key)
            .toList();
    private static final int USUAL_SIZE = 2048;
    private static final int AFTER_OID = ("{\"_id\":{\"$oid\":\"" + Oid.NONE + "\"},").length();

    private RecordJson() {}

    /** A record and its number, read back. */
    public record Stored(Oid oid, ServiceRecord record) {}

    public static JsonText render(Oid oid, ServiceRecord record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart(Glue2.ID.key());
            json.writeStringField(OID, oid.toString());
            json.writeEndObject();
            ValueWriter.members(json, record.attributes());
            owner(json, record.owner());
            route(json, record.route());
            date(json, Glue2.SERVICE_CREATION_TIME, record.createdAt());
            date(json, Glue2.SERVICE_EXPIRE_ON, record.lease().expiresAt());
            date(json, Glue2.UPDATE_SINCE, record.updatedAt());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("In memory", e);
        }
        return JsonText.owning(out.toByteArray());
    }

    /** {@code _id} and some of the other attributes, in the order in which the whole record has them. */
    public static JsonText render(Oid oid, ServiceRecord record, Predicate<String> shown) {
        Attributes.Builder part = Attributes.builder().add(Glue2.ID, oid.value());
        record.attributes().forEach((name, value) -> {
            if (shown.test(name)) {
                part.add(name, value);
            }
        });
        ENVELOPE.stream().filter(shown).forEach(name -> record.get(name).ifPresent(value -> part.add(name, value)));
        return render(new Nested(part.build()));
    }

    /** Any value as compact JSON. */
    public static JsonText render(AttributeValue value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            ValueWriter.value(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException("In memory", e);
        }
        return JsonText.owning(out.toByteArray());
    }

    /** Reads what {@link #render} wrote; anything else is an {@link IllegalArgumentException}. */
    public static Stored restore(JsonText text) {
        try (JsonParser parser = JSON.createParser(text.bytes())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("Not a stored record");
            }
            return stored(ValueReader.members(parser));
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a stored record: " + e.getMessage(), e);
        }
    }

    /** Writes a rendering without its {@code _id}, as EMIR answers a registration. */
    public static void writeWithoutId(JsonText rendering, OutputStream out) throws IOException {
        out.write('{');
        rendering.writeFrom(AFTER_OID, out);
    }

    private static void owner(JsonGenerator json, Owner owner) throws IOException {
        json.writeStringField(Glue2.SERVICE_OWNER.key(), owner.name());
        if (owner.registry().isPresent()) {
            json.writeStringField(
                    Glue2.SERVICE_OWNER_REGISTRY.key(), owner.registry().get());
        }
    }

    private static void route(JsonGenerator json, Route route) throws IOException {
        if (!route.isNone()) {
            json.writeFieldName(Glue2.SERVICE_ROUTE.key());
            ValueWriter.value(json, route.value());
        }
    }

    private static void date(JsonGenerator json, Glue2 attribute, Instant instant) throws IOException {
        json.writeFieldName(attribute.key());
        ValueWriter.moment(json, instant);
    }

    private static Stored stored(Attributes all) {
        Attributes claims = all.without(Glue2::isEnvelope);
        ServiceRecord record = new ServiceRecord(
                new EndpointId(text(all, Glue2.SERVICE_ENDPOINT_ID)),
                new Owner(text(all, Glue2.SERVICE_OWNER), all.text(Glue2.SERVICE_OWNER_REGISTRY)),
                new Lease(instant(all, Glue2.SERVICE_EXPIRE_ON)),
                instant(all, Glue2.SERVICE_CREATION_TIME),
                instant(all, Glue2.UPDATE_SINCE),
                all.get(Glue2.SERVICE_ROUTE).map(Route::of).orElse(Route.NONE),
                claims);
        return new Stored(oid(all), record);
    }

    private static Oid oid(Attributes all) {
        return all.get(Glue2.ID)
                .filter(Nested.class::isInstance)
                .flatMap(id -> ((Nested) id).members().get(OID))
                .filter(Text.class::isInstance)
                .map(hex -> Oid.parse(((Text) hex).value()))
                .orElseThrow(() -> new IllegalArgumentException("A stored record without a number"));
    }

    private static String text(Attributes all, Glue2 attribute) {
        return all.text(attribute)
                .orElseThrow(() -> new IllegalArgumentException("A stored record without " + attribute.key()));
    }

    private static Instant instant(Attributes all, Glue2 attribute) {
        return all.get(attribute)
                .filter(Moment.class::isInstance)
                .map(value -> ((Moment) value).value())
                .orElseThrow(() -> new IllegalArgumentException("A stored record without " + attribute.key()));
    }
}
