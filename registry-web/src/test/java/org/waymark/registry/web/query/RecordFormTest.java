package org.waymark.registry.web.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.model.Fixtures.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.query.MalformedQuery;
import org.waymark.registry.model.query.Projection;
import org.waymark.registry.model.record.Oid;

class RecordFormTest {
    private static final Projection TYPE = new Projection(List.of("Service_Type"));
    private static final Optional<Oid> NEXT = Optional.of(new Oid(0, 2));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none | application/json",
                "*/* | application/json",
                "application/* | application/json",
                "text/html, image/gif, image/jpeg, */*; q=0.2 | application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | application/xml",
                "text/xml | text/xml",
                "application/x-ndjson | application/x-ndjson",
                "application/xml;profile=glue2 | application/xml;profile=glue2",
                "text/xml; profile=\"glue2\"; q=0.9 | text/xml;profile=glue2",
                "application/xml;profile=emir | application/xml",
                "application/problem+json | application/json"
            })
    void theFormIsTheOneWantedMost(String accept, String mediaType) {
        assertThat(RecordForm.wanted(accept).orElseThrow().mediaType()).isEqualTo(mediaType);
        assertThat(RecordForm.wanted(accept)).as("remembered").isEqualTo(RecordForm.wanted(accept));
    }

    @Test
    void thereIsNoOther() {
        assertThat(RecordForm.wanted("image/png")).isEmpty();
        assertThat(RecordForm.wantedXml("application/json")).isEmpty();
        assertThat(RecordForm.wantedXml(null)).isPresent();
    }

    @Test
    void nothingFoundIsAnEmptyArray() throws IOException {
        assertThat(written("*/*", records(0), Optional.empty())).isEqualTo("[]\n");
    }

    @Test
    void aFullPageEndsWithAReference() throws IOException {
        List<Live> records = records(2);

        assertThat(written("*/*", records, NEXT))
                .isEqualTo("[" + records.get(0).json() + "," + records.get(1).json()
                        + ",{\"ref\":\"000000000000000000000002\"}]\n");
    }

    @Test
    void linesAreRecordsAndNothingElse() throws IOException {
        List<Live> records = records(2);

        assertThat(written(RecordForm.LINES, records, NEXT))
                .isEqualTo(records.get(0).json() + "\n" + records.get(1).json() + "\n");
        out.reset();
        assertThat(written(RecordForm.LINES, records(0), Optional.empty())).isEmpty();
    }

    @Test
    void fieldsAreShownWithTheNumberOfTheRecord() throws IOException {
        Content array = form("*/*").render(records(1), TYPE, Optional.empty());

        array.writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("[{\"_id\":{\"$oid\":\"000000000000000000000001\"},\"Service_Type\":\"t1\"}]\n");
        assertThatThrownBy(() -> form(RecordForm.XML).render(records(1), TYPE, Optional.empty()))
                .isInstanceOf(MalformedQuery.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {RecordForm.JSON, RecordForm.LINES})
    void theLengthIsTheOneThatIsWritten(String accept) throws IOException {
        for (int count : new int[] {0, 1, 2}) {
            for (Projection projection : List.of(Projection.EVERYTHING, TYPE)) {
                out.reset();
                Content content = form(accept).render(records(count), projection, NEXT);
                content.writeTo(out);
                OptionalLong length = content.length();
                assertThat(length.orElse(out.size())).isEqualTo(out.size());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml", "application/xml;profile=glue2"})
    void anAnswerThatFailsInTheMiddleDoesNotLookComplete(String accept) {
        for (Projection projection : List.of(Projection.EVERYTHING, TYPE)) {
            out.reset();
            if (accept.contains("json") || projection.isEverything()) {
                assertThatThrownBy(() ->
                                form(accept).render(failing(), projection, NEXT).writeTo(out))
                        .isInstanceOf(IllegalStateException.class);
                assertThat(out.toString(StandardCharsets.UTF_8))
                        .doesNotEndWith("]\n")
                        .doesNotContain("</QueryResult>", "</GLUE2>");
            }
        }
    }

    @Test
    void linesSayBeforeHowManyBytesTheyAre() {
        assertThat(form(RecordForm.LINES).render(records(2), TYPE, NEXT).length())
                .isPresent();
    }

    private String written(String accept, List<Live> records, Optional<Oid> next) throws IOException {
        form(accept).render(records, Projection.EVERYTHING, next).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static RecordForm form(String accept) {
        return RecordForm.wanted(accept).orElseThrow();
    }

    private static List<Live> records(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(RecordFormTest::live).toList();
    }

    private static Live live(int number) {
        return Live.of(new Revision(number), new Revision(number), new Oid(0, number), record("e" + number));
    }

    /** Three records, the last of which cannot be read. */
    private static List<Live> failing() {
        return new AbstractList<>() {
            @Override
            public Live get(int index) {
                if (index == 2) {
                    throw new IllegalStateException("cannot be read");
                }
                return live(index + 1);
            }

            @Override
            public int size() {
                return 3;
            }
        };
    }
}
