package org.waymark.registry.model.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.waymark.registry.model.json.DocumentReader;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.Attributes;

/** Documents and values for tests, written as JSON with single quotes. */
final class Json {
    private static final int DEEPEST = 50;

    private Json() {}

    static Attributes document(String json) {
        try {
            return new DocumentReader(DEEPEST)
                    .read(new ByteArrayInputStream(json.replace('\'', '"').getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("In memory", e);
        }
    }

    static AttributeValue value(String json) {
        return document("{'value':" + json + "}").get("value").orElseThrow();
    }
}
