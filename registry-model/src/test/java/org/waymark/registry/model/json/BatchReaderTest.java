package org.waymark.registry.model.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.problem.ProblemType;
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

class BatchReaderTest {
    private static final int DEEPEST = 10;

    private final BatchReader reader = new BatchReader(DEEPEST);

    @Test
    void anEmptyArrayIsAnEmptyBatch() throws IOException {
        assertThat(read(" [ ] ")).isEmpty();
    }

    @Test
    void elementsComeInTheOrderSentRecordsOrNot() throws IOException {
        assertThat(read("[{\"b\":1,\"a\":\"x\"}, \"text\", 7, 1.5, true, false, null, [1]]"))
                .containsExactly(
                        new Nested(Attributes.builder()
                                .add("b", new Whole(1))
                                .add("a", new Text("x"))
                                .build()),
                        new Text("text"),
                        new Whole(7),
                        new Real("1.5"),
                        Flag.TRUE,
                        Flag.FALSE,
                        Nothing.NOTHING,
                        new Listed(List.of(new Whole(1))));
    }

    @Test
    void whatTheTemplatesOfEmirHoldIsTolerated() throws IOException {
        String template = """
                # written by hand
                [ // one record
                  { /* with a bare name */ Service_Type : 'it"s',
                    'list': [1, 2,], # a comma too many
                  },
                ] // the end
                """;

        assertThat(read(template))
                .containsExactly(object("Service_Type", new Text("it\"s"), "list", list(new Whole(1), new Whole(2))));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"$date\":\"2024-05-01T08:30:00Z\"}', 2024-05-01T08:30:00Z",
        "'{\"$date\":\"2024-05-01T08:30:00.250+02:00\"}', 2024-05-01T06:30:00.250Z",
        "'{\"$date\":1714552200250}', 2024-05-01T08:30:00.250Z",
        "'{\"x\":1,\"$date\":\"2024-05-01T08:30:00Z\",\"y\":2}', 2024-05-01T08:30:00Z",
    })
    void datesAreUnderstoodAtAnyDepth(String date, Instant instant) throws IOException {
        Moment moment = new Moment(instant);

        assertThat(read("[{\"top\":" + date + ",\"list\":[" + date + "]}]"))
                .containsExactly(object("top", moment, "list", list(moment)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tomorrow\"", "\"2024-05-01\"", "253402300800000", "1.5", "null", "{}", "true"})
    void aDateThatCannotBeUnderstoodStaysAsItWasSent(String date) throws IOException {
        AttributeValue sent = read("[{\"d\":{\"$date\":" + date + "}}]").get(0);

        assertThat(RecordJson.render(sent)).hasToString("{\"d\":{\"$date\":" + date + "}}");
    }

    @ParameterizedTest
    @CsvSource({
        "'[{\"a\":1,\"a\":2}]', Duplicate",
        "'[{\"a\":1,\"\\u0061\":2}]', Duplicate",
        "'[{\"a\":[{\"b\":{\"c\":1,\"c\":1}}]}]', Duplicate",
    })
    void namesAreUniqueAtAnyDepth(String json, String sentence) {
        assertMalformed(json, sentence, "line 1");
    }

    @Test
    void theSameNameInDifferentObjectsIsNoDuplicate() throws IOException {
        assertThat(read("[{\"a\":{\"a\":[{\"a\":1},{\"a\":1}]}},{\"a\":1}]")).hasSize(2);
    }

    @Test
    void nestingIsBounded() throws IOException {
        String justAllowed = "[".repeat(DEEPEST) + "]".repeat(DEEPEST);

        assertThat(read(justAllowed)).hasSize(1);
        assertMalformed("[" + justAllowed + "]", "depth");
        assertMalformed("[".repeat(1_000_000), "depth");
        assertMalformed("[" + "{\"a\":".repeat(1_000_000), "depth");
    }

    @Test
    void numbersHaveABoundedLength() throws IOException {
        String justAllowed = "9".repeat(400);

        assertThat(read("[" + justAllowed + "]")).containsExactly(new Real(justAllowed));
        assertMalformed("[9" + justAllowed + "]", "length");
        assertMalformed("[0." + justAllowed + "]", "length");
        assertMalformed("[" + "9".repeat(1_000_000) + "]", "length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"\\ud83d\"]",
                "[\"\\ude00\"]",
                "[\"\\ude00\\ud83d\"]",
                "[\"\\ud83dx\"]",
                "[\"\\ud83d\\ud83d\\ude00\"]",
                "[{\"\\ud83d\":1}]",
                "[{\"a\":[\"b\",\"\\udfff\"]}]"
            })
    void halvesOfSurrogatePairsAreRefused(String json) {
        assertMalformed(json, "surrogate", "line 1");
    }

    @Test
    void theRefusalSaysWhere() {
        assertMalformed("[{},\n{\"a\":[1,\n\"\\ud83d\"]}]", "/1/a/1", "line 3");
    }

    @Test
    void surrogatesWrittenInUtf8AreRefused() {
        byte[] cesu = {'[', '"', (byte) 0xed, (byte) 0xa0, (byte) 0xbd, '"', ']'};

        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(cesu))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void pairsOfSurrogatesAreCharacters() throws IOException {
        assertThat(read("[\"\\ud83d\\ude00\", \"\ud83d\ude00\"]"))
                .containsExactly(new Text("\ud83d\ude00"), new Text("\ud83d\ude00"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = "[\"caf\u00e9\"]".getBytes(ISO_8859_1);

        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(latin))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void otherUnicodeEncodingsAreRecognised() throws IOException {
        for (Charset charset : List.of(UTF_8, UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"))) {
            byte[] encoded = "[\"caf\u00e9 \ud83d\ude00\"]".getBytes(charset);

            assertThat(reader.read(new ByteArrayInputStream(encoded)))
                    .as(charset.name())
                    .containsExactly(new Text("caf\u00e9 \ud83d\ude00"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[1",
                "[1,",
                "[\"a",
                "[\"a\\",
                "[\"a\\u00",
                "[{",
                "[{\"a",
                "[{\"a\"",
                "[{\"a\":",
                "[{\"a\":1",
                "[{\"a\":1,",
                "[{\"a\":1}",
                "[{\"a\":1},",
                "[tru",
                "[1.",
                "[1e",
                "[-",
                "[/*",
                "[/",
                "['a",
                "[{a",
                "[#"
            })
    void whatIsCutOffIsRefused(String json) {
        assertMalformed(json, "line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "\"a\"", "1", "null", "", "  ", "// nothing", "<html>", "]", "\ufeff"})
    void anythingButAnArrayIsRefused(String json) {
        assertMalformed(json, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[] []", "[1] 2", "[]]", "[],", "[] junk", "[] {\"a\":1}"})
    void nothingMayFollowTheArray(String json) {
        assertMalformed(json, "line 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[NaN]",
                "[Infinity]",
                "[-Infinity]",
                "[0x1F]",
                "[007]",
                "[+1]",
                "[.5]",
                "[5.]",
                "[1 2]",
                "[,]",
                "[1,,2]",
                "[bare]",
                "[{:1}]",
                "[\"a\nb\"]",
                "[\"\\x\"]",
                "[undefined]",
                "[{\"a\" 1}]",
                "[{\"a\"}]"
            })
    void otherDialectsAreNotSpoken(String json) {
        assertMalformed(json, "line");
    }

    private List<AttributeValue> read(String json) throws IOException {
        return reader.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    private void assertMalformed(String json, String... parts) {
        InputStream body = new ByteArrayInputStream(json.getBytes(UTF_8));

        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> reader.read(body))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED_JSON);
                    assertThat(refusal.getMessage()).contains(parts);
                });
    }

    private static Nested object(String name, AttributeValue value, String otherName, AttributeValue other) {
        return new Nested(
                Attributes.builder().add(name, value).add(otherName, other).build());
    }

    private static Listed list(AttributeValue... elements) {
        return new Listed(List.of(elements));
    }
}
