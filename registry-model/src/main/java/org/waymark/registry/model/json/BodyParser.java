package org.waymark.registry.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

/**
 * What all bodies have in common: bounds, no duplicate names, one value and nothing after it, and how a refusal reads.
 */
public final class BodyParser {
    /**
     * Tokens of an answer of another registry: two thousand for each of a thousand records. Small values take fourteen
     * times as much memory as they take on the wire, so what limits the bytes alone does not limit the memory.
     */
    public static final long MOST_OF_OTHERS = 2_000_000;

    private static final int LONGEST_NUMBER = 400;

    private final JsonFactory json;

    /**
     * @param dialect what is tolerated beyond JSON
     * @param deepest how many objects and arrays may lie within each other
     */
    public BodyParser(JsonFactoryBuilder dialect, int deepest) {
        this(dialect, deepest, Long.MAX_VALUE);
    }

    /**
     * @param dialect what is tolerated beyond JSON
     * @param deepest how many objects and arrays may lie within each other
     * @param most tokens, which are braces, brackets, names and values
     */
    public BodyParser(JsonFactoryBuilder dialect, int deepest, long most) {
        json = dialect.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(deepest)
                        .maxTokenCount(most)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /** Reads the one value of a body, from its first token to its last. */
    public interface Content<T> {
        T read(JsonParser parser) throws IOException;
    }

    /**
     * Reads.
     *
     * @throws MalformedJson if the body is not the one value that is expected
     * @throws IOException if the body cannot be read at all
     */
    public <T> T parse(InputStream body, Content<T> content) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            return parse(parser, content);
        } catch (CharConversionException e) {
            throw new MalformedJson("The body is not UTF-8, UTF-16 or UTF-32.");
        }
    }

    private static <T> T parse(JsonParser parser, Content<T> content) throws IOException {
        try {
            T value = content.read(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJson("Something follows the JSON value " + ValueReader.place(parser));
            }
            return value;
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw new MalformedJson(e.getOriginalMessage() + " " + ValueReader.place(parser, location));
        }
    }
}
