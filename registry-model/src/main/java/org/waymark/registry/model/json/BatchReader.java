package org.waymark.registry.model.json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.waymark.registry.model.record.AttributeValue;

/**
 * Reads the records that a publisher sends. Tolerates what EMIR's templates hold: comments, single quotes,
 * bare names, a comma too many. Refuses what is ambiguous or meant to hurt: duplicate names, deep nesting, endless
 * numbers.
 */
public final class BatchReader {
    private final BodyParser bodies;

    /** @param deepest how many objects and arrays may lie within each other, the outermost array included */
    public BatchReader(int deepest) {
        this(deepest, Long.MAX_VALUE);
    }

    /**
     * @param deepest how many objects and arrays may lie within each other, the outermost array included
     * @param most tokens, which are braces, brackets, names and values
     */
    public BatchReader(int deepest, long most) {
        bodies = new BodyParser(
                new JsonFactoryBuilder()
                        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                        .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
                        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                        .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA),
                deepest,
                most);
    }

    /**
     * The elements of the array, records or not.
     *
     * @throws MalformedJson if the body is anything but one array of JSON values
     * @throws IOException if the body cannot be read at all
     */
    public List<AttributeValue> read(InputStream body) throws IOException {
        return bodies.parse(body, BatchReader::elements);
    }

    /**
     * The records of a file, which may hold one, an array of them, or any number of both behind each other.
     *
     * @throws MalformedJson if this is no JSON
     * @throws IOException if it cannot be read at all
     */
    public List<AttributeValue> readAll(InputStream file) throws IOException {
        return bodies.parse(file, BatchReader::values);
    }

    private static List<AttributeValue> elements(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new MalformedJson("A JSON array of records is expected.");
        }
        List<AttributeValue> elements = new ArrayList<>();
        addElements(parser, elements);
        return elements;
    }

    private static List<AttributeValue> values(JsonParser parser) throws IOException {
        List<AttributeValue> values = new ArrayList<>();
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                addElements(parser, values);
            } else {
                values.add(ValueReader.value(parser));
            }
        }
        return values;
    }

    private static void addElements(JsonParser parser, List<AttributeValue> elements) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(ValueReader.value(parser));
        }
    }
}
