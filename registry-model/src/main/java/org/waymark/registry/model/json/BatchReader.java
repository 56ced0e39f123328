package org.waymark.registry.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.waymark.registry.model.record.AttributeValue;

/**
 * Reads the array of records that a publisher sends. Tolerates what EMIR's templates hold: comments, single quotes,
 * bare
 * names, a comma too many. Refuses what is ambiguous or meant to hurt: duplicate names, deep nesting, endless numbers.
 */
public final class BatchReader {
    private static final int LONGEST_NUMBER = 400;

    private final JsonFactory json;

    /** @param deepest how many objects and arrays may lie within each other, the outermost array included */
    public BatchReader(int deepest) {
        json = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(deepest)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /**
     * The elements of the array, records or not.
     *
     * @throws MalformedJson if the body is anything but one array of JSON values
     * @throws IOException if the body cannot be read at all
     */
    public List<AttributeValue> read(InputStream body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            return elements(parser);
        } catch (JsonProcessingException e) {
            throw new MalformedJson(sentence(e));
        } catch (CharConversionException e) {
            throw new MalformedJson("The body is not UTF-8, UTF-16 or UTF-32.");
        }
    }

    private static List<AttributeValue> elements(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new MalformedJson("A JSON array of records is expected.");
        }
        List<AttributeValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(ValueReader.value(parser));
        }
        if (parser.nextToken() != null) {
            throw new MalformedJson("Something follows the array " + ValueReader.place(parser));
        }
        return elements;
    }

    private static String sentence(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return e.getOriginalMessage() + where;
    }
}
