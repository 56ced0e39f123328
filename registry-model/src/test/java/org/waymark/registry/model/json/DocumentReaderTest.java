package org.waymark.registry.model.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;

class DocumentReaderTest {
    private static final int DEEPEST = 10;

    private final DocumentReader reader = new DocumentReader(DEEPEST);

    @Test
    void anObjectIsReadInItsOrderAndWithItsDates() throws IOException {
        Attributes document = read(" {\"b\":1,\"a\":{\"$date\":0}} ");

        assertThat(document)
                .isEqualTo(Attributes.builder()
                        .add("b", new Whole(1))
                        .add("a", new Moment(Instant.EPOCH))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "5",
                "null",
                "\"a\"",
                "{",
                "{\"a\"",
                "{\"a\":1",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1}//",
                "{\"a\":1} # done",
                "/**/{\"a\":1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":1}{}",
                "{\"a\":1}]",
                "{\"a\":\"\\ud83d\"}",
            })
    void anythingButOneObjectToTheLetterIsRefused(String json) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> read(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":{\"b\":1,\"b\":2}}  | Duplicate field 'b' at /a/b, line 1.",
                "{\"a\":[1,{\"b\":tru}]}    | at /a/1/b, line 1.",
                "{\"a\":1} x                | line 1.",
            })
    void theRefusalSaysWhere(String json, String sentence) {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining(sentence);
    }

    @Test
    void nestingIsBounded() throws IOException {
        String justAllowed = "{\"a\":".repeat(DEEPEST - 1) + "{}" + "}".repeat(DEEPEST - 1);

        assertThat(read(justAllowed).size()).isEqualTo(1);
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> read("{\"a\":" + justAllowed + "}"))
                .withMessageContaining("depth");
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> read("{\"a\":".repeat(1_000_000)));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = "{\"a\":\"caf\u00e9\"}".getBytes(ISO_8859_1);

        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> reader.read(new ByteArrayInputStream(latin)));
    }

    private Attributes read(String json) throws IOException {
        return reader.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }
}
