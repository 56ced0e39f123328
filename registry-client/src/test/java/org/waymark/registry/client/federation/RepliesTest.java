package org.waymark.registry.client.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.client.ListeningServer;
import org.waymark.registry.client.RudeServer;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.Limits;
import org.waymark.registry.model.federation.Digests;
import org.waymark.registry.model.federation.DigestsJson;
import org.waymark.registry.model.federation.Message.Removed;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.federation.Rejection;
import org.waymark.registry.model.federation.Reply;
import org.waymark.registry.model.federation.Reply.Contact;
import org.waymark.registry.model.federation.Reply.Digested;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.federation.Reply.Refused;
import org.waymark.registry.model.federation.Reply.Settled;
import org.waymark.registry.model.federation.Reply.Unreachable;
import org.waymark.registry.model.federation.Reply.Versions;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.federation.StateVersion;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.EndpointId;

/** What each answer means. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RepliesTest {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";
    private static final String OUTCOMES = "application/vnd.waymark.outcomes+json;charset=UTF-8";
    private static final EndpointId A = new EndpointId("a");
    private static final EndpointId B = new EndpointId("b");
    private static final Request CHECK_IN = new Request.CheckIn("http://own.example");
    private static final Request UPDATE = new Request.Update(List.of(new Removed(A, NOON), new Removed(B, NOON)));
    private static final Request REGISTER = new Request.Register(List.of(new Removed(A, NOON)));
    private static final Request REMOVE = new Request.Remove(A);
    private static final Request DIGESTS = new Request.AskDigests(Optional.empty());
    private static final Request VERSIONS = new Request.AskVersions(new TreeSet<>(List.of(1)), Optional.empty());
    private static final Request FETCH = new Request.Fetch(List.of(A));
    private static final Request PAGE = new Request.FetchPage(Optional.empty());

    private final HttpWire wire = new HttpWire(
            new BoundedClient(Optional.empty(), "Waymark/test", Limits.USUAL),
            "http://own.example",
            Clock.fixed(NOON, ZoneOffset.UTC));
    private ListeningServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new ListeningServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Request> all() {
        return Stream.of(
                CHECK_IN,
                new Request.Greet(),
                UPDATE,
                REGISTER,
                REMOVE,
                DIGESTS,
                VERSIONS,
                FETCH,
                new Request.FindGlobals(Optional.empty()),
                PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "First registration, true",
        "'', false",
        "first registration, false",
        "'First registration\n', false",
        "' First registration', false",
        "First registration of many, false"
    })
    void oneSentenceSaysThatAChildIsNew(String body, boolean first) {
        assertThat(told(CHECK_IN, 200, TEXT, body)).isEqualTo(new Contact(Nature.EMIR, first));
    }

    @Test
    void aGreetingIsAnsweredByWhateverIsThere() {
        assertThat(told(new Request.Greet(), 200, JSON, "{\"RunningSince\":\"Sat\"}"))
                .isEqualTo(new Contact(Nature.EMIR, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://neighbour.example", ""})
    void aHeaderSaysThatItIsARegistryOfThisProduct(String value) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nwaymark-registry: " + value + "\r\n";
        try (RudeServer waymark = RudeServer.saying(head + "Content-Length: 18\r\n\r\nFirst registration")) {
            assertThat(wire.send(waymark.address(), CHECK_IN)).isEqualTo(new Contact(Nature.WAYMARK, true));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, []",
        "200, [null]",
        "200, ''",
        "200, [{\"Service_Endpoint_ID\":\"a\"}]",
        "409, ''",
        "409, [{\"Service_Endpoint_ID\":\"a\"}]",
        "409, [\"a\"]"
    })
    void whatEmirHasHeardItHasHeard(int status, String body) {
        assertThat(told(UPDATE, status, JSON, body)).isEqualTo(Settled.WHOLLY);
        assertThat(told(REGISTER, status, JSON, body)).isEqualTo(Settled.WHOLLY);
    }

    @ParameterizedTest
    @CsvSource({
        "201, ''",
        "202, ''",
        "301, ''",
        "400, no array",
        "401, not in the list",
        "403, Number of entries",
        "404, ''",
        "406, [\"reason\"]",
        "500, [{}]",
        "503, down"
    })
    void everyOtherStatusIsARefusalInTheWordsOfTheOther(int status, String body) {
        assertThat(told(UPDATE, status, JSON, body)).isEqualTo(new Refused(status, body));
        assertThat(told(CHECK_IN, status, TEXT, body)).isEqualTo(new Refused(status, body));
        assertThat(told(PAGE, status, JSON, body)).isEqualTo(new Refused(status, body));
        assertThat(told(DIGESTS, status, JSON, body)).isEqualTo(new Refused(status, body));
    }

    @Test
    void nothingIsNoAnswerToAnything() {
        all().forEach(request -> assertThat(told(request, 204, "", "")).isEqualTo(new Refused(204, "")));
    }

    @Test
    void outcomesSayWhatIsNotTakenAndWhatIsOldDoesNotCount() {
        Reply reply = told(UPDATE, 406, OUTCOMES, """
                {"outcomes":[
                  {"index":0,"id":"a","outcome":"refused","problem":"urn:waymark:problem:stale-record","violations":[]},
                  {"index":1,"outcome":"refused","problem":"urn:waymark:problem:invalid-record",
                   "violations":[{"rule":"x","attribute":"Name","message":"One is\\nmissing."},
                                 {"attribute":"Name","message":"The Name\\u0007."}]}
                ]}""");

        assertThat(reply)
                .isEqualTo(new Settled(
                        List.of(new Rejection(B, "406 invalid-record: Name: One is missing. The Name .", NOON))));
    }

    @Test
    void outcomesCountWhateverTheStatus() {
        assertThat(told(UPDATE, 200, OUTCOMES, "{\"outcomes\":[{\"index\":0,\"outcome\":\"updated\"}]}"))
                .isEqualTo(Settled.WHOLLY);
        assertThat(told(UPDATE, 401, OUTCOMES, """
                {"outcomes":[{"index":0,"outcome":"refused","problem":"urn:elsewhere","violations":[]}]}"""))
                .isEqualTo(new Settled(List.of(new Rejection(A, "urn:elsewhere:", NOON))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"outcomes\":{}}",
                "{\"outcomes\":[1]}",
                "{\"outcomes\":[{\"outcome\":\"refused\"}]}",
                "{\"outcomes\":[{\"index\":2,\"outcome\":\"refused\",\"violations\":[]}]}",
                "{\"outcomes\":[{\"index\":-1,\"outcome\":\"refused\",\"violations\":[]}]}",
                "{\"outcomes\":[{\"index\":4294967296,\"outcome\":\"refused\",\"violations\":[]}]}",
                "{\"outcomes\":[{\"index\":0.0,\"outcome\":\"refused\",\"violations\":[]}]}",
                "{\"outcomes\":[{\"index\":0,\"outcome\":\"refused\",\"violations\":[1]}]}"
            })
    void outcomesOfSomethingElseAreNoAnswer(String body) {
        assertThat(told(UPDATE, 406, OUTCOMES, body)).isInstanceOf(Unreachable.class);
    }

    @Test
    void aProblemIsARefusal() {
        String problem = "{\"type\":\"urn:waymark:problem:batch-too-large\",\"status\":403}";

        assertThat(told(UPDATE, 403, "application/problem+json", problem)).isEqualTo(new Refused(403, problem));
    }

    @ParameterizedTest
    @CsvSource({"200, ''", "404, no such", "500, There is no endpoint a here"})
    void whatIsNotThereIsRemoved(int status, String body) {
        assertThat(told(REMOVE, status, TEXT, body)).isEqualTo(Settled.WHOLLY);
    }

    @ParameterizedTest
    @CsvSource({"401, a is not yours", "500, The store is out of reach", "503, a"})
    void otherTroublesWithARemovalAreRefusals(int status, String body) {
        EndpointId other = new EndpointId("urn:other");

        assertThat(told(new Request.Remove(other), status, TEXT, body)).isEqualTo(new Refused(status, body));
    }

    @Test
    void digestsAndVersionsAreRead() throws IOException {
        Digests digests =
                Digests.of(Stream.of(StateVersion.gone(A, NOON, Cause.REMOVED), StateVersion.live(B, NOON, -7)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DigestsJson.write(digests, out);

        assertThat(told(DIGESTS, 200, JSON, out.toString(StandardCharsets.UTF_8)))
                .isEqualTo(new Digested(digests));
        assertThat(told(VERSIONS, 200, JSON, "[[\"a\",\"2026-11-21T12:00:00.000Z\",\"removed\"]]"))
                .isEqualTo(new Versions(List.of(StateVersion.gone(A, NOON, Cause.REMOVED))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1025, 100_000})
    void digestsOfAnotherSizeAreNoAnswer(int size) {
        String sums = String.join(",", Collections.nCopies(size, "\"0123456789abcdef\""));

        assertThat(told(DIGESTS, 200, JSON, "{\"buckets\":1024,\"sums\":[" + sums + "]}"))
                .isInstanceOf(Unreachable.class);
        assertThat(told(DIGESTS, 200, JSON, "{\"buckets\":99999999999999999999,\"sums\":[" + sums + "]}"))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void aPageIsReadAndTheNumbersOfTheOtherAreLeftOut() {
        Reply reply = told(FETCH, 200, JSON, """
                [{"_id":{"$oid":"0123456789abcdef01234567"},"Service_Endpoint_ID":"a"},{"_id":"x","b":1}]""");

        assertThat(reply).isInstanceOfSatisfying(Records.class, page -> {
            assertThat(page.records())
                    .extracting(Object::toString)
                    .containsExactly("{Service_Endpoint_ID=Text[value=a]}", "{b=Whole[value=1]}");
            assertThat(page.next()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "[], 0, ",
        "'[{\"ref\":\"r\"}]', 0, r",
        "'[{\"a\":1},{\"ref\":\"r\"}]', 1, r",
        "'[{\"ref\":\"q\"},{\"ref\":\"r\"}]', 1, r",
        "'[{\"ref\":\"r\"},{\"a\":1}]', 2, ",
        "'[{\"ref\":\"r\",\"a\":1}]', 1, ",
        "'[{\"ref\":1}]', 1, "
    })
    void theLastElementMaySayWhereItGoesOn(String body, int records, String next) {
        assertThat(told(PAGE, 200, JSON, body)).isInstanceOfSatisfying(Records.class, page -> {
            assertThat(page.records()).hasSize(records);
            assertThat(page.next()).isEqualTo(Optional.ofNullable(next));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[null]",
                "[1]",
                "[[]]",
                "{}",
                "[{}",
                "[{}] []",
                "[{\"a\":1,\"a\":2}]",
                "nothing",
                "[{\"a\":\"\\ud800\"}]",
                "<html></html>",
                "[{\"a\":1e}]",
                "\u001f\u008b\b"
            })
    void whatIsNoArrayOfRecordsIsNoAnswer(String body) {
        assertThat(told(PAGE, 200, JSON, body))
                .isInstanceOfSatisfying(Unreachable.class, reply -> assertThat(reply.why())
                        .startsWith("The answer cannot be understood: ")
                        .doesNotContain("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void whatIsNestedTooDeeplyIsNoAnswer(String again) {
        for (Request request : List.of(UPDATE, DIGESTS, VERSIONS, FETCH, PAGE)) {
            assertThat(told(request, 200, request == UPDATE ? OUTCOMES : JSON, again.repeat(100_000)))
                    .isInstanceOf(Unreachable.class);
        }
    }

    private Reply told(Request request, int status, String type, String body) {
        server.tell(status, type, body);
        return wire.send(server.address(), request);
    }
}
