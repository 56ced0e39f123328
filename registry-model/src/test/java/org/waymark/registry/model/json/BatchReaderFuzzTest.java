package org.waymark.registry.model.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.ArbitraryRecords;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Text;

/** Whatever is sent, it is a batch or it is malformed, and nothing else happens. */
class BatchReaderFuzzTest {
    private static final int MEGABYTE = 1 << 20;

    private final BatchReader reader = new BatchReader(20);

    @Property
    void anyBytes(@ForAll byte[] bytes) throws IOException {
        readOrRefused(bytes);
    }

    @Property
    void anyBytesInAnArray(@ForAll byte[] bytes) throws IOException {
        byte[] array = Arrays.copyOf(bytes, bytes.length + 2);
        System.arraycopy(bytes, 0, array, 1, bytes.length);
        array[0] = '[';
        array[array.length - 1] = ']';

        readOrRefused(array);
    }

    @Property
    void anySoupOfTheSignsOfJson(@ForAll("soups") String soup) throws IOException {
        readOrRefused(("[" + soup).getBytes(UTF_8));
    }

    @Property
    void whatIsCutOffIsRefused(@ForAll("batches") byte[] batch, @ForAll @IntRange(max = MEGABYTE) int at) {
        byte[] cut = Arrays.copyOf(batch, at % batch.length);

        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> read(cut));
    }

    @Property
    void whatWasTamperedWithIsRefusedOrMeansWhatItSays(
            @ForAll("batches") byte[] batch,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = MEGABYTE) Integer> places,
            @ForAll byte sign)
            throws IOException {
        places.forEach(place -> batch[place % batch.length] = sign);

        Optional<List<AttributeValue>> elements = readOrRefused(batch);

        if (elements.isPresent()) {
            JsonText rendered = RecordJson.render(new Listed(elements.get()));
            assertThat(read(rendered.toBytes())).isEqualTo(elements.get());
        }
    }

    @Test
    void longTextsAreReadWhole() throws IOException {
        String text = "\u00e9".repeat(MEGABYTE);

        assertThat(read(("[\"" + text + "\"]").getBytes(UTF_8))).containsExactly(new Text(text));
    }

    @Test
    void longNamesAreReadOrRefused() throws IOException {
        readOrRefused(("[{\"" + "n".repeat(MEGABYTE) + "\":1}]").getBytes(UTF_8));
    }

    @Test
    void longTextsThatDoNotEndAreRefused() {
        byte[] open = ("[\"" + "x".repeat(MEGABYTE)).getBytes(UTF_8);

        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> read(open));
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.strings()
                .withChars("[]{},:\"'#/*\\ \nu0d8e1.+-$_truefalsn")
                .ofMaxLength(40);
    }

    @Provide
    Arbitrary<byte[]> batches() {
        return ArbitraryRecords.values().list().ofMaxSize(3).map(elements -> RecordJson.render(new Listed(elements))
                .toBytes());
    }

    private Optional<List<AttributeValue>> readOrRefused(byte[] body) throws IOException {
        try {
            return Optional.of(read(body));
        } catch (MalformedJson refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }

    private List<AttributeValue> read(byte[] body) throws IOException {
        return reader.read(new ByteArrayInputStream(body));
    }
}
