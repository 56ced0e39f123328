package org.waymark.registry.model.federation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.waymark.registry.model.json.BodyParser;
import org.waymark.registry.model.json.MalformedJson;

/** Digests on the wire: {@code {"buckets":1024,"sums":["0123456789abcdef",…]}}. Other members are passed over. */
public final class DigestsJson {
    private static final String BUCKETS = "buckets";
    private static final String SUMS = "sums";
    private static final int DEEPEST = 16;
    private static final JsonFactory JSON = new JsonFactory();
    private static final BodyParser BODIES = new BodyParser(new JsonFactoryBuilder(), DEEPEST);

    private DigestsJson() {}

    /** Writes, and leaves the stream open. */
    public static void write(Digests digests, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeNumberField(BUCKETS, Digests.BUCKETS);
            json.writeArrayFieldStart(SUMS);
            for (Long sum : digests.sums()) {
                json.writeString(Hex.of(sum));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /**
     * Reads.
     *
     * @throws MalformedJson if these are no digests, or digests of another number of buckets
     * @throws IOException if the body cannot be read at all
     */
    public static Digests read(InputStream body) throws IOException {
        return BODIES.parse(body, DigestsJson::digests);
    }

    private static Digests digests(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedJson("An object with digests is expected.");
        }
        List<Long> sums = new ArrayList<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals(SUMS)) {
                sums.addAll(sums(parser));
            } else if (name.equals(BUCKETS)) {
                sameNumber(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (sums.size() != Digests.BUCKETS) {
            throw new MalformedJson("There are " + sums.size() + " sums, not " + Digests.BUCKETS + ".");
        }
        return new Digests(sums);
    }

    private static void sameNumber(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getIntValue() != Digests.BUCKETS) {
            throw new MalformedJson("There must be " + Digests.BUCKETS + " buckets.");
        }
    }

    private static List<Long> sums(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedJson("The sums must be an array.");
        }
        List<Long> sums = new ArrayList<>(Digests.BUCKETS);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (sums.size() == Digests.BUCKETS) {
                throw new MalformedJson("There are more than " + Digests.BUCKETS + " sums.");
            }
            sums.add(Hex.number(parser.getValueAsString("")));
        }
        return sums;
    }
}
