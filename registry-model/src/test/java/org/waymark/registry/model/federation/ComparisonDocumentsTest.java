package org.waymark.registry.model.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.record.EndpointId;

/** How digests and states look on the wire. */
class ComparisonDocumentsTest {
    private static final Instant TIME = Instant.parse("2026-11-21T10:00:00.123Z");
    private static final String SUM = "\"0123456789abcdef\",";

    @Test
    void sumsAreUnsignedAndInHexadecimalDigits() throws IOException {
        List<Long> sums = new ArrayList<>(Collections.nCopies(Digests.BUCKETS, 0x0123456789abcdefL));
        sums.set(0, -1L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        DigestsJson.write(new Digests(sums), out);

        assertThat(out.toString(UTF_8))
                .startsWith("{\"buckets\":1024,\"sums\":[\"ffffffffffffffff\",\"0123456789abcdef\",")
                .endsWith("]}");
    }

    @Test
    void whatIsGoneHasTheCauseInPlaceOfTheFingerprint() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        VersionsJson.write(
                List.of(
                        StateVersion.live(new EndpointId("a \"b\""), TIME, -2),
                        StateVersion.gone(new EndpointId("c"), TIME, Cause.REMOVED),
                        StateVersion.gone(new EndpointId("d"), TIME, Cause.EXPIRED),
                        StateVersion.gone(new EndpointId("e"), TIME, Cause.OUTDATED)),
                out);

        assertThat(out)
                .hasToString("[[\"a \\\"b\\\"\",\"2026-11-21T10:00:00.123Z\",\"fffffffffffffffe\"],"
                        + "[\"c\",\"2026-11-21T10:00:00.123Z\",\"removed\"],"
                        + "[\"d\",\"2026-11-21T10:00:00.123Z\",\"expired\"],"
                        + "[\"e\",\"2026-11-21T10:00:00.123Z\",\"outdated\"]]");
    }

    @Test
    void membersThatNobodyKnowsArePassedOver() throws IOException {
        String sums = SUM.repeat(Digests.BUCKETS);
        String document = "{\"new\":[{\"buckets\":1}],\"sums\":[" + sums.substring(0, sums.length() - 1) + "]}";

        assertThat(DigestsJson.read(stream(document)).sums()).containsOnly(0x0123456789abcdefL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "<html>",
                "{}",
                "{\"buckets\":1024}",
                "{\"buckets\":1024,\"sums\":{}}",
                "{\"buckets\":1024,\"sums\":[]}",
                "{\"buckets\":1024,\"sums\":[null]}",
                "{\"buckets\":1024,\"sums\":[[1]]}",
                "{\"buckets\":1024,\"sums\":[\"0123456789abcdeg\"]}",
                "{\"buckets\":1024,\"sums\":[\"\u0660123456789abcde\"]}",
                "{\"buckets\":99999999999999999999}",
                "{\"buckets\":\"1024\"}",
                "{\"buckets\":512}"
            })
    void whatIsNoDigestsIsMalformed(String document) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> DigestsJson.read(stream(document)));
    }

    @Test
    void oneSumTooManyIsMalformed() {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> DigestsJson.read(stream("{\"sums\":[" + SUM.repeat(Digests.BUCKETS) + "\"x\"]}")))
                .withMessageContaining("more than 1024");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1]",
                "[null]",
                "[[]]",
                "[[\"a\",\"2026-11-21T10:00:00.123Z\"]]",
                "[[\"\",\"2026-11-21T10:00:00.123Z\",\"removed\"]]",
                "[[\"a\",\"yesterday\",\"removed\"]]",
                "[[\"a\",\"2026-11-21T10:00:00.123Z\",5]]",
                "[[\"a\",\"2026-11-21T10:00:00.123Z\",\"5\"]]",
                "[[\"a\",\"2026-11-21T10:00:00.123Z\",\"removed\",null]]",
                "[[\"\\ud800\",\"2026-11-21T10:00:00.123Z\",\"removed\"]]",
                "[] []"
            })
    void whatIsNoListOfStatesIsMalformed(String document) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> VersionsJson.read(stream(document)));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
