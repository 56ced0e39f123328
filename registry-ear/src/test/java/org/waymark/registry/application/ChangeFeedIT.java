package org.waymark.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.application.Ser.array;
import static org.waymark.registry.application.Ser.endpoint;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.application.EventStream.Event;
import org.waymark.registry.application.Registry.Answer;

/** Changes followed in all three ways, as readers outside do. */
class ChangeFeedIT extends DeployedRegistry {
    private static final Logger LOG = System.getLogger(ChangeFeedIT.class.getName());
    private static final Duration SOON = Duration.ofSeconds(45);
    private static final int MANY = 1000;
    private static final int LARGE = 60_000;

    @AfterEach
    void forget() {
        registry().forget(List.of("a", "b", "c", "other"));
    }

    @Test
    void aDeltaHasWhatChangedSinceTheCursor() {
        String cursor = cursor();
        put("a", "t1");
        put("b", "t1");
        registry().remove("a");

        JsonObject delta = delta("since=" + cursor);

        List<JsonObject> changes = delta.getJsonArray("changes").getValuesAs(JsonObject.class);
        assertThat(changes).extracting(change -> change.getString("event")).containsExactly("record", "removed");
        assertThat(changes.get(0).getJsonObject("record")).containsKeys("_id", "Service_Endpoint_ID");
        assertThat(changes.get(0).getJsonObject("record").getString("Service_Endpoint_ID"))
                .isEqualTo("b");
        assertThat(changes.get(1).getString("Service_Endpoint_ID")).isEqualTo("a");
        assertThat(changes.get(1).getString("cause")).isEqualTo("removed");
        assertThat(changes.get(1).getInt("revision"))
                .isGreaterThan(changes.get(0).getInt("revision"));
        assertThat(delta.getBoolean("more")).isFalse();
        assertThat(delta("since=" + delta.getString("cursor")).getJsonArray("changes"))
                .isEmpty();
    }

    @Test
    void aDeltaComesInPagesThatJoin() {
        String cursor = cursor();
        registry().post(array(endpoint("a"), endpoint("b"), endpoint("c")));

        JsonObject first = delta("since=" + cursor + "&limit=2");
        JsonObject second = delta("since=" + first.getString("cursor") + "&limit=2");

        assertThat(first.getJsonArray("changes")).hasSize(2);
        assertThat(first.getBoolean("more")).isTrue();
        assertThat(second.getJsonArray("changes")).hasSize(1);
        assertThat(second.getBoolean("more")).isFalse();
    }

    @Test
    void whatLeavesTheFilterIsRemoved() {
        String cursor = cursor();
        put("a", "t1");
        put("other", "t9");
        JsonObject first = delta("Service_Type=t1&since=" + cursor);
        put("a", "t2");
        JsonObject second = delta("Service_Type=t1&since=" + first.getString("cursor"));

        assertThat(first.getJsonArray("changes")).hasSize(1);
        assertThat(second.getJsonArray("changes")).hasSize(1);
        assertThat(second.getJsonArray("changes").getJsonObject(0).getString("cause"))
                .isEqualTo("changed");
    }

    @Test
    void aLongPollIsAnsweredWhenSomethingIsShown() {
        String cursor = cursor();
        Instant begin = Instant.now();
        CompletableFuture<JsonObject> waiting =
                CompletableFuture.supplyAsync(() -> delta("Service_Type=t1&wait=15&since=" + cursor));
        awaitReaders(1);
        put("other", "t9");
        put("a", "t1");

        JsonObject delta = waiting.join();

        assertThat(delta.getJsonArray("changes")).hasSize(1);
        assertThat(delta.getJsonArray("changes").getJsonObject(0).getString("event"))
                .isEqualTo("record");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(14));
    }

    @Test
    void aLongPollEndsWithANewerCursorWhenNothingIsShown() {
        String cursor = cursor();
        put("other", "t9");

        JsonObject delta = delta("Service_Type=t1&wait=1s&since=" + cursor);

        assertThat(delta.getJsonArray("changes")).isEmpty();
        assertThat(delta.getString("cursor")).isNotEqualTo(cursor);
        assertThat(delta.getBoolean("more")).isFalse();
    }

    @Test
    void aStreamIsResumedWhereItBrokeOff() throws IOException {
        String last;
        try (EventStream stream = EventStream.open(registry().address(), "?Service_Type=t1")) {
            assertThat(stream.head())
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("Content-Type: text/event-stream")
                    .containsIgnoringCase("Cache-Control: no-store")
                    .containsIgnoringCase("X-Accel-Buffering: no")
                    .containsIgnoringCase("X-Request-Id:");
            put("other", "t9");
            put("a", "t1");
            Event event = stream.next();
            assertThat(event.type()).isEqualTo("record");
            assertThat(event.data().getString("Service_Endpoint_ID")).isEqualTo("a");
            last = stream.lastId();
        }
        put("b", "t1");
        put("a", "t2");

        try (EventStream again =
                EventStream.open(registry().address(), "?Service_Type=t1&since=1", "Last-Event-ID", last)) {
            Event added = again.next();
            Event removed = again.next();
            assertThat(added.data().getString("Service_Endpoint_ID")).isEqualTo("b");
            assertThat(removed.type()).isEqualTo("removed");
            assertThat(removed.data().getString("cause")).isEqualTo("changed");
        }
    }

    @Test
    void whoHangsUpIsForgotten() {
        EventStream.open(registry().address(), "").close();
        EventStream open = EventStream.open(registry().address(), "");
        awaitReaders(1);
        open.close();

        awaitNobody();
    }

    @Test
    void whoTakesNothingIsCutOffAndResumes() throws IOException {
        double before = metric("waymark_changes_readers_cutoff_total");
        try (EventStream slow = EventStream.open(registry().address(), "")) {
            String cursor = cursor();
            String text = "x".repeat(LARGE);
            for (int i = 0; metric("waymark_changes_readers_cutoff_total") == before; i++) {
                registry()
                        .post(array(
                                endpoint("a").add("text", text + i),
                                endpoint("b").add("text", text + i)));
            }
            slow.awaitEnd();

            assertThat(delta("since=" + cursor).getJsonArray("changes")).hasSize(2);
        }
    }

    @Test
    void aThousandReadersHearOfAChange() throws IOException {
        try (ManyReaders readers = ManyReaders.open(MANY, registry().address(), "?Service_Type=t1")) {
            assertThat(readers.awaitAll("retry:", SOON)).isEqualTo(MANY);
            awaitReaders(MANY);
            Instant begin = Instant.now();

            put("a", "t1");

            assertThat(readers.awaitAll("event: record", SOON)).isEqualTo(MANY);
            LOG.log(Level.INFO, "{0} readers heard within {1}", MANY, Duration.between(begin, Instant.now()));
            assertThat(metric("jvm_threads_live_threads")).isLessThan(MANY / 2.0);
        }
        awaitNobody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"since=x", "since=", "since=0&wait=x", "since=0&limit=0", "since=0&$where=1"})
    void whatMakesNoSenseIsRefused(String query) {
        assertProblem(registry().get("services/changes?" + query), 400);
    }

    @Test
    void aCursorFromElsewhereIsToldToBeginAnew() {
        Answer answer = registry().get("services/changes?since=999999999", "Accept", "text/event-stream");

        assertProblem(answer, 410);
        assertThat(answer.body()).contains("cursor-too-old", "GET /services", "Waymark-Cursor");
    }

    @Test
    void onlyReadingIsAllowed() {
        Answer refused = registry().change("POST", "services/changes", "{}", "Content-Type", Registry.JSON);
        Answer options = registry().send("OPTIONS", "services/changes", BodyPublishers.noBody());
        Answer head =
                registry().send("HEAD", "services/changes", BodyPublishers.noBody(), "Accept", "text/event-stream");

        assertProblem(refused, 405);
        assertThat(refused.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("text/event-stream");
    }

    @Test
    void itIsMeasuredWhenItEnds() {
        delta("wait=1");

        assertThat(registry().get("metrics").body())
                .contains(
                        "waymark_http_requests_seconds_count{method=\"GET\",path=\"/services/changes\",status=\"200\"}");
    }

    private String cursor() {
        return registry().get("services?limit=1").header("Waymark-Cursor");
    }

    private JsonObject delta(String query) {
        Answer answer = registry().get("services/changes?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(Registry.JSON);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return answer.object();
    }

    private void put(String id, String type) {
        assertThat(registry()
                        .post(array(endpoint(id).add("Service_Type", type)))
                        .status())
                .isEqualTo(200);
    }

    /** At least: those of another test may not have been missed yet. */
    private void awaitReaders(int number) {
        while (metric("waymark_changes_readers") < number) {
            Thread.onSpinWait();
        }
    }

    /** A server notices that somebody is gone when it writes, and not always the first time. */
    private void awaitNobody() {
        for (int i = 0; metric("waymark_changes_readers") > 0; i++) {
            put("a", "t1" + (i % 2));
            put("b", "t1");
        }
    }

    private double metric(String name) {
        String body = registry().get("metrics").body();
        Matcher matcher =
                Pattern.compile("(?m)^" + name + "(?:\\{[^}]*\\})? (\\S+)$").matcher(body);
        assertThat(matcher.find()).as(name).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo(Registry.PROBLEM);
        assertThat(answer.object().getInt("status")).isEqualTo(status);
    }
}
