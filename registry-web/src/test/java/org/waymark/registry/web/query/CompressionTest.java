package org.waymark.registry.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.settings.CompressionSettings;

class CompressionTest {
    private static final String TEXT = "\"" + "waymark ".repeat(100) + "\"";
    private static final Answer ANSWER =
            new Answer(Answer.OK, Map.of("ETag", "W/\"1\""), Optional.of(Content.of(JsonText.of(TEXT))));

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate, gzip", "gzip;q=0.5", "br, gzip; q=1", "x-gzip"})
    void aLargeAnswerIsPackedForWhoCanUnpackIt(String acceptEncoding) throws IOException {
        Answer packed = new Compression(new CompressionSettings(true, 100)).apply(ANSWER, acceptEncoding);

        assertThat(packed.headers()).containsEntry("Content-Encoding", "gzip").containsEntry("ETag", "W/\"1\"");
        assertThat(unpacked(packed)).isEqualTo(TEXT + "\n");
        assertThat(packed.content().orElseThrow().length()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "gzip;q=0", "gzip; q=0.0", "br"})
    void othersGetItAsItIs(String acceptEncoding) {
        assertThat(new Compression(new CompressionSettings(true, 100)).apply(ANSWER, acceptEncoding))
                .isSameAs(ANSWER);
    }

    @Test
    void smallAnswersAreNotWorthIt() {
        assertThat(new Compression(new CompressionSettings(true, 10_000)).apply(ANSWER, "gzip"))
                .isSameAs(ANSWER);
    }

    @Test
    void itCanBeSwitchedOff() {
        assertThat(new Compression(new CompressionSettings(false, 0)).apply(ANSWER, "gzip"))
                .isSameAs(ANSWER);
    }

    private static String unpacked(Answer answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        answer.content().orElseThrow().writeTo(out);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
