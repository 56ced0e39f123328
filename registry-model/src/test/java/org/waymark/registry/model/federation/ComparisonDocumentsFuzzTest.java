package org.waymark.registry.model.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.waymark.registry.model.ArbitraryRecords;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.record.EndpointId;

/** What one registry writes, another reads; anything else is malformed, and nothing else happens. */
class ComparisonDocumentsFuzzTest {
    private static final int MEGABYTE = 1 << 20;

    @Property(tries = 50)
    void digestsAreReadAsTheyWereWritten(@ForAll("digests") Digests digests) throws IOException {
        assertThat(DigestsJson.read(stream(written(digests)))).isEqualTo(digests);
    }

    @Property
    void versionsAreReadAsTheyWereWritten(@ForAll("versions") List<StateVersion> versions) throws IOException {
        assertThat(VersionsJson.read(stream(written(versions)))).isEqualTo(versions);
    }

    @Property(tries = 50)
    void digestsThatAreCutOffAreMalformed(@ForAll("digests") Digests digests, @ForAll @IntRange(max = MEGABYTE) int at)
            throws IOException {
        byte[] whole = written(digests);

        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> DigestsJson.read(new ByteArrayInputStream(whole, 0, at % whole.length)));
    }

    @Property
    void versionsThatAreCutOffAreMalformed(
            @ForAll("versions") List<StateVersion> versions, @ForAll @IntRange(max = MEGABYTE) int at)
            throws IOException {
        byte[] whole = written(versions);

        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> VersionsJson.read(new ByteArrayInputStream(whole, 0, at % whole.length)));
    }

    @Property
    void anySoupIsMalformedOrWhatItSays(@ForAll("soups") String soup) throws IOException {
        try {
            List<StateVersion> versions = VersionsJson.read(stream(soup.getBytes(UTF_8)));

            assertThat(VersionsJson.read(stream(written(versions)))).isEqualTo(versions);
        } catch (MalformedJson refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> DigestsJson.read(stream(soup.getBytes(UTF_8))));
    }

    @Provide
    Arbitrary<Digests> digests() {
        return Arbitraries.longs().list().ofSize(Digests.BUCKETS).map(Digests::new);
    }

    @Provide
    Arbitrary<List<StateVersion>> versions() {
        Arbitrary<EndpointId> ids = ArbitraryRecords.texts(1).map(EndpointId::new);
        Arbitrary<StateVersion> live = Combinators.combine(ids, ArbitraryRecords.instants(), Arbitraries.longs())
                .as(StateVersion::live);
        Arbitrary<StateVersion> gone = Combinators.combine(
                        ids, ArbitraryRecords.instants(), Arbitraries.of(Cause.class))
                .as(StateVersion::gone);
        return Arbitraries.oneOf(live, gone).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        ":",
                        "null",
                        "1024",
                        "\"sums\"",
                        "\"buckets\"",
                        "\"\"",
                        "\"id\"",
                        "\"2026-11-21T10:00:00.123Z\"",
                        "\"0123456789abcdef\"",
                        "\"expired\"",
                        "\"\\ud800\"")
                .list()
                .ofMaxSize(12)
                .map(signs -> String.join("", signs));
    }

    private static byte[] written(Digests digests) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DigestsJson.write(digests, out);
        return out.toByteArray();
    }

    private static byte[] written(List<StateVersion> versions) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VersionsJson.write(versions, out);
        return out.toByteArray();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
