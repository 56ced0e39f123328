package org.waymark.registry.model.json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.waymark.registry.model.record.Attributes;

/** Reads one object in JSON to the letter (RFC 8259), with unique names: a question is not guessed at. */
public final class DocumentReader {
    private final BodyParser bodies;

    /** @param deepest how many objects and arrays may lie within each other, the document included */
    public DocumentReader(int deepest) {
        bodies = new BodyParser(new JsonFactoryBuilder(), deepest);
    }

    /**
     * The members of the object.
     *
     * @throws MalformedJson if the body is anything but one JSON object
     * @throws IOException if the body cannot be read at all
     */
    public Attributes read(InputStream body) throws IOException {
        return bodies.parse(body, DocumentReader::document);
    }

    private static Attributes document(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedJson("A JSON object is expected.");
        }
        return ValueReader.members(parser);
    }
}
