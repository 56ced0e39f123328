package org.waymark.registry.web.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.query.RecordQuery.Page;
import org.waymark.registry.model.query.RecordQuery.Part;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.ServiceRecord;

class RecordArrayTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void nothingFoundIsAnEmptyArray() throws IOException {
        assertThat(written(records(0), new Page(Oid.NONE, 2))).isEqualTo("[]\n");
    }

    @Test
    void aPageThatIsNotFullStandsAlone() throws IOException {
        assertThat(written(records(1), new Page(Oid.NONE, 2))).isEqualTo("[{\"n\":1}]\n");
    }

    @Test
    void aFullPageEndsWithAReference() throws IOException {
        assertThat(written(records(2), new Page(Oid.NONE, 2)))
                .isEqualTo("[{\"n\":1},{\"n\":2},{\"ref\":\"000000000000000000000002\"}]\n");
    }

    @Test
    void aWindowHasNoReference() throws IOException {
        assertThat(written(records(2), new Window(0, 2))).isEqualTo("[{\"n\":1},{\"n\":2}]\n");
    }

    @Test
    void anAnswerThatFailsDoesNotLookComplete() {
        Stream<Live> failing = records(3).peek(live -> {
            if (live.revision().number() == 3) {
                throw new StoreUnavailable("gone", new IOException());
            }
        });

        assertThatThrownBy(() -> written(failing, new Window(0, 9))).isInstanceOf(StoreUnavailable.class);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("]");
    }

    private String written(Stream<Live> records, Part part) throws IOException {
        new RecordArray(records, part).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Stream<Live> records(int count) {
        ServiceRecord record = new ServiceRecord(
                new EndpointId("e"),
                Owner.ANONYMOUS,
                new Lease(Instant.MAX),
                Instant.MIN,
                Instant.MIN,
                Attributes.EMPTY);
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Live(
                        new Revision(n), new Revision(n), new Oid(0, n), record, JsonText.of("{\"n\":" + n + "}")));
    }
}
