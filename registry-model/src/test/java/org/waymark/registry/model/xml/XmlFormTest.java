package org.waymark.registry.model.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.feed.Live;

class XmlFormTest {
    private static final int MANY = 200;

    /** A response that is closed by whoever opened it. */
    private static final class Response extends ByteArrayOutputStream {
        private boolean flushed;

        @Override
        public void flush() {
            flushed = true;
        }

        @Override
        public void close() {
            throw new AssertionError("closed");
        }
    }

    private static final class Broken extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("gone");
        }
    }

    @Test
    void formsHaveTheirNameAsProfile() {
        assertThat(XmlForm.ofProfile("emir")).contains(XmlForm.EMIR);
        assertThat(XmlForm.ofProfile("glue2")).contains(XmlForm.GLUE2);
        assertThat(XmlForm.ofProfile("GLUE2")).isEmpty();
        assertThat(XmlForm.GLUE2.profile()).isEqualTo("glue2");
    }

    @ParameterizedTest
    @EnumSource
    void theStreamIsFlushedAndLeftOpen(XmlForm form) throws IOException {
        Response response = new Response();

        form.write(Documents.found(Fixtures.live(1, "e1")), response);

        assertThat(response.flushed).isTrue();
        Documents.read(response.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void equalAnswersGiveEqualDocuments(XmlForm form) throws IOException {
        assertThat(Documents.text(form, Documents.found(Fixtures.live(1, "e1"), Fixtures.live(2, "e2"))))
                .isEqualTo(Documents.text(form, Documents.found(Fixtures.live(1, "e1"), Fixtures.live(2, "e2"))));
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentIsLeftOpenIfReadingFails(XmlForm form) {
        List<Live> some = IntStream.range(0, MANY)
                .mapToObj(i -> Fixtures.live(i, "e" + i))
                .toList();
        Response response = new Response();

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> form.write(new FoundRecords(failing(some), MANY, Optional.empty()), response));
        assertThatIOException().isThrownBy(() -> Documents.read(response.toString(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenStreamIsAnIoException(XmlForm form) {
        assertThatIOException()
                .isThrownBy(() -> form.write(Documents.found(Fixtures.live(1, "e1")), new Broken()))
                .withMessage("gone");
    }

    @Test
    void aCountIsNotNegative() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new FoundRecords(List.of(), -1, Optional.empty()));
    }

    /** Fails behind the last record. */
    private static Iterable<Live> failing(List<Live> some) {
        return () -> {
            Iterator<Live> all = some.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public Live next() {
                    return all.next();
                }
            };
        };
    }
}
