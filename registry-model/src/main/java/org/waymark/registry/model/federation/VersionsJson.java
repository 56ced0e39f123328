package org.waymark.registry.model.federation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.json.BodyParser;
import org.waymark.registry.model.json.DateForm;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.json.ValueReader;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.EndpointId;

/**
 * States on the wire: an array of {@code ["id","2026-11-21T10:00:00.123Z","0123456789abcdef"]}, with the cause in place of
 * the fingerprint if the endpoint is gone.
 */
public final class VersionsJson {
    private static final int DEEPEST = 16;
    private static final int PARTS = 3;
    private static final JsonFactory JSON = new JsonFactory();
    private static final BodyParser BODIES =
            new BodyParser(new JsonFactoryBuilder(), DEEPEST, BodyParser.MOST_OF_OTHERS);

    private VersionsJson() {}

    /** Writes, and leaves the stream open. */
    public static void write(Iterable<StateVersion> versions, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartArray();
            for (StateVersion version : versions) {
                write(version, json);
            }
            json.writeEndArray();
        }
    }

    private static void write(StateVersion version, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(version.id().value());
        json.writeString(DateForm.format(version.time()));
        json.writeString(version.cause().map(VersionsJson::word).orElseGet(() -> Hex.of(version.fingerprint())));
        json.writeEndArray();
    }

    /**
     * Reads.
     *
     * @throws MalformedJson if these are no states
     * @throws IOException if the body cannot be read at all
     */
    public static List<StateVersion> read(InputStream body) throws IOException {
        return BODIES.parse(body, VersionsJson::versions);
    }

    private static List<StateVersion> versions(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new MalformedJson("An array of states is expected.");
        }
        List<StateVersion> versions = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            versions.add(version(ValueReader.value(parser)));
        }
        return versions;
    }

    private static StateVersion version(AttributeValue state) {
        if (state instanceof Listed parts
                && parts.elements().size() == PARTS
                && parts.elements().get(0) instanceof Text id
                && parts.elements().get(1) instanceof Text time
                && parts.elements().get(2) instanceof Text fingerprint) {
            return version(id.value(), time.value(), fingerprint.value());
        }
        throw new MalformedJson("A state has an id, a time and a fingerprint.");
    }

    private static StateVersion version(String id, String time, String fingerprint) {
        if (id.isEmpty()) {
            throw new MalformedJson("An id in a state is empty.");
        }
        EndpointId endpoint = new EndpointId(id);
        Instant at = DateForm.parse(time).orElseThrow(() -> new MalformedJson("The time in a state is no date."));
        return Arrays.stream(Cause.values())
                .filter(cause -> word(cause).equals(fingerprint))
                .findAny()
                .map(cause -> StateVersion.gone(endpoint, at, cause))
                .orElseGet(() -> StateVersion.live(endpoint, at, Hex.number(fingerprint)));
    }

    private static String word(Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }
}
