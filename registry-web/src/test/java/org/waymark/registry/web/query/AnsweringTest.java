package org.waymark.registry.web.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.registry.ejb.query.FindingRecords;
import org.waymark.registry.model.MutableClock;
import org.waymark.registry.model.catalogue.InMemoryServiceRecords;
import org.waymark.registry.model.feed.InMemoryFeed;
import org.waymark.registry.model.query.MalformedQuery;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.settings.CompressionSettings;
import org.waymark.registry.model.settings.QuerySettings;
import org.waymark.registry.model.settings.RequestSettings;
import org.waymark.registry.model.store.InMemoryHeartbeats;
import org.waymark.registry.model.store.InMemoryStore;

class AnsweringTest {
    private final InMemoryStore store =
            new InMemoryStore(new InMemoryServiceRecords(), new InMemoryFeed(), new InMemoryHeartbeats());
    private final MutableClock clock = new MutableClock(NOON);
    private final Answering answering = new Answering(
            new FindingRecords(store, clock),
            new QuerySettings(2, 100),
            new RequestSettings(1000, 10, false, Set.of()),
            new Compression(new CompressionSettings(false, 0)));

    @BeforeEach
    void register() {
        for (String id : List.of("a", "b", "c")) {
            put(id, id.equals("c") ? "t2" : "t1");
        }
    }

    @Test
    void aFullPageSaysWhereTheNextOneIs() throws IOException {
        Answer first = answering.records(asked("x=&ref=000000000000000000000000&pageSize=1"));
        Answer everything = answering.records(asked(null));

        assertThat(first.headers()).doesNotContainKey("Link");
        assertThat(everything.headers().get("Link")).matches("</services\\?ref=[0-9a-f]{24}>; rel=\"next\"");
        String next = answering
                .records(asked("Service_Type=t1&ref=000000000000000000000000&pageSize=1"))
                .headers()
                .get("Link");
        assertThat(next)
                .startsWith("</services?Service_Type=t1&pageSize=1&ref=")
                .doesNotContain("ref=000000000000000000000000");
        assertThat(body(answering.records(asked("limit=2")))).doesNotContain("\"ref\"");
    }

    @Test
    void whatTheClientKnowsIsNotEvenLookedAt() {
        String tag = answering.records(asked("limit=1")).headers().get("ETag");

        Answer known = answering.records(asked("limit=nonsense", "If-None-Match", tag));

        assertThat(known.status()).isEqualTo(304);
        assertThat(known.content()).isEmpty();
        assertThat(known.headers()).containsEntry("ETag", tag).doesNotContainKey("Content-Type");
        assertThatThrownBy(() -> answering.records(asked("limit=nonsense"))).isInstanceOf(MalformedQuery.class);
    }

    @Test
    void aTagEndsWithAChangeAndWithALease() {
        String tag = answering.records(asked("limit=1")).headers().get("ETag");
        clock.advance(Duration.ofHours(1));
        String afterLease = answering.records(asked("limit=1")).headers().get("ETag");
        put("d", "t1");
        String afterChange = answering.records(asked("limit=1")).headers().get("ETag");

        assertThat(List.of(tag, afterLease, afterChange)).doesNotHaveDuplicates();
    }

    @Test
    void aDocumentIsAlwaysAnswered() {
        String tag = answering.records(asked("limit=1")).headers().get("ETag");
        Attributes document = Attributes.builder().add(Glue2.SERVICE_TYPE, "t2").build();

        Answer answer =
                answering.records(asked("count=true", "If-None-Match", tag).with(document));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void numbersAreOfAllRecordsThatMeetTheConditions() throws IOException {
        assertThat(body(answering.records(asked("count=true&Service_Type=t1&limit=1"))))
                .isEqualTo("2\n");
        assertThat(answering
                        .records(asked("total=true&Service_Type=t1&limit=1"))
                        .headers())
                .containsEntry("X-Total-Count", "2");
        assertThat(answering.records(asked("limit=1")).headers()).doesNotContainKey("X-Total-Count");
    }

    @Test
    void formsThatThereAreNotAreRefused() {
        assertThatThrownBy(() -> answering.records(asked(null, "Accept", "image/png")))
                .isInstanceOf(NotAcceptable.class);
        assertThatThrownBy(() -> answering.xml(asked(null, "Accept", "application/json")))
                .isInstanceOf(NotAcceptable.class);
    }

    @Test
    void facetsAndTextsAreOfTheRecordsThatMeetTheConditions() throws IOException {
        assertThat(body(answering.facets(asked("Service_Type=facet.simple&Service_Endpoint_ID!=a"))))
                .isEqualTo("[{\"Service_Type\":[{\"_id\":\"t1\",\"count\":1},{\"_id\":\"t2\",\"count\":1}]}]\n");
        assertThat(body(answering.facets(asked("none=facet.array")))).isEqualTo("[{\"none\":[]}]\n");
        assertThat(body(answering.facets(asked(null)))).isEqualTo("[]\n");
        assertThat(body(answering.texts(asked("Service_Type!=t1"), Glue2.SERVICE_TYPE)))
                .isEqualTo("[\"t2\"]\n");
        assertThatThrownBy(() -> answering.facets(asked("Service_Type=facet.none")))
                .hasMessageContaining("Service_Type");
    }

    private void put(String id, String type) {
        store.records()
                .change(
                        clock.instant(),
                        draft -> draft.put(record(id, claims(id, type).build())));
    }

    private static Asked asked(String rawQuery, String... headers) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            given.put(headers[i], headers[i + 1]);
        }
        return new Asked("/services", rawQuery, Optional.empty(), given::get);
    }

    private static String body(Answer answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        answer.content().orElseThrow().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
