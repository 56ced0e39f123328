package org.waymark.registry.client.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.Limits;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;

/** What publishers say to registries of either kind, and what they make of the answers. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class HttpRegistryTest {
    private static final String JSON = "application/json";
    private static final String RUNNING = "{\"RunningSince\":\"today\"}";
    private static final List<EndpointId> IDS = List.of(new EndpointId("a b&c"), new EndpointId("b"));
    private static final List<Attributes> RECORDS = List.of(
            Attributes.builder().add(Glue2.SERVICE_ENDPOINT_ID, "a").build(),
            Attributes.builder().add(Glue2.SERVICE_ENDPOINT_ID, "b").build());

    private final Map<String, Said> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private HttpRegistry registry;

    /** An answer. */
    private record Said(int status, String type, String body) {}

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        registry = new HttpRegistry(
                new BoundedClient(Optional.empty(), "Publisher/test", Limits.USUAL),
                "http://localhost:" + server.getAddress().getPort(),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add((line + " " + body).strip());
            Said said = answers.getOrDefault(line, new Said(404, "text/plain", "nothing here"));
            byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", said.type());
            if (line.equals("GET /ping") && answers.containsKey("waymark")) {
                exchange.getResponseHeaders().set(Nature.HEADER, "http://registry.example");
            }
            exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void say(String line, int status, String type, String body) {
        answers.put(line, new Said(status, type, body));
    }

    private void beWaymark() {
        say("waymark", 200, JSON, "");
        say("GET /ping", 200, JSON, RUNNING);
        say("GET /status", 200, JSON, "{\"MaxRecordInRequest\":250}");
        registry.greet();
        asked.clear();
    }

    @Test
    void aRegistryOfThisProductIsKnownByItsHeaderAndSaysHowMuchItTakes() {
        say("waymark", 200, JSON, "");
        say("GET /ping", 200, JSON, RUNNING);
        say("GET /status", 200, JSON, "{\"MaxRecordInRequest\":250}");
        assertThat(registry.greet()).isEqualTo(new Greeting.Present(Nature.WAYMARK, 250));
    }

    @Test
    void anOldRegistryOfEmirHasNoStatus() {
        say("GET /ping", 200, JSON, RUNNING);
        assertThat(registry.greet()).isEqualTo(new Greeting.Present(Nature.EMIR, 100));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | text/html | <html>     | It answers 404 with a page for people.",
                "200 | application/json | {}  | 200 {}",
                "200 | application/json | [1  | It is something else than a registry that answers.",
                "503 | text/plain | starting  | 503 starting",
            })
    void whoIsNoRegistryIsNamed(int status, String type, String body, String why) {
        say("GET /ping", status, type, body);
        assertThat(registry.greet()).isEqualTo(new Greeting.Absent(why));
    }

    @Test
    void whoIsNotThereIsAbsent() {
        server.stop(0);
        assertThat(registry.greet()).isInstanceOf(Greeting.Absent.class);
        assertThat(registry.register(RECORDS)).isInstanceOf(Told.Away.class);
        assertThat(registry.remove(IDS)).isInstanceOf(Told.Away.class);
    }

    @Test
    void eachRefusalIsHeard() {
        say(
                "PUT /serviceadmin",
                406,
                Outcomes.MEDIA_TYPE,
                "{\"outcomes\":[{\"index\":0,\"outcome\":\"registered\"},{\"index\":1,\"outcome\":\"refused\","
                        + "\"problem\":\"urn:waymark:problem:invalid-record\","
                        + "\"violations\":[{\"attribute\":\"x\",\"message\":\"is bad\"}]}]}");
        assertThat(registry.register(RECORDS))
                .isEqualTo(
                        new Told.Settled(List.of(new Refusal(1, "invalid-record", "406 invalid-record: x: is bad"))));
        assertThat(asked)
                .containsExactly("PUT /serviceadmin [{\"Service_Endpoint_ID\":\"a\"},{\"Service_Endpoint_ID\":\"b\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | application/json         | []                                    | Settled",
                "500 | application/json         | [\"x\"]                               | Blamed",
                "406 | application/json         | [\"x\"]                               | Blamed",
                "409 | application/json         | [{\"Service_Endpoint_ID\":\"a\"}]     | Blamed",
                "401 | application/json         | [{\"ErrorMessage\":\"x\"}]            | Blamed",
                "401 | text/plain               | no                                    | Away",
                "403 | application/json         | Number of entries/json objects in the array must not exceed: 100 | TooMuch",
                "403 | text/plain               | forbidden                             | Away",
                "413 | text/plain               | too large                             | TooMuch",
                "403 | application/problem+json | {\"type\":\"urn:waymark:problem:too-many-records\"} | TooMuch",
                "413 | application/problem+json | {\"type\":\"urn:waymark:problem:body-too-large\"}   | TooMuch",
                "403 | application/problem+json | {\"type\":\"urn:waymark:problem:plain-write\"}      | Away",
                "503 | application/problem+json | {\"type\":\"urn:waymark:problem:store-unavailable\"} | Away",
                "503 | text/plain               | later                                 | Away",
                "200 | text/html                | <html>                                | Away",
                "200 | application/vnd.waymark.outcomes+json | {                        | Away",
                "200 | application/vnd.waymark.outcomes+json | {\"outcomes\":[{\"index\":7,\"outcome\":\"refused\"}]} | Away",
            })
    void whatAnAnswerToABatchMeans(int status, String type, String body, String meaning) {
        say("PUT /serviceadmin", status, type, body);
        assertThat(registry.register(RECORDS).getClass().getSimpleName()).isEqualTo(meaning);
    }

    @Test
    void aRegistryOfThisProductRemovesManyAtOnceAndWhatItCallsStaleAlone() {
        beWaymark();
        say(
                "PUT /serviceadmin",
                409,
                Outcomes.MEDIA_TYPE,
                "{\"outcomes\":[{\"index\":0,\"outcome\":\"refused\",\"problem\":\"urn:waymark:problem:stale-record\","
                        + "\"violations\":[]},{\"index\":1,\"outcome\":\"refused\","
                        + "\"problem\":\"urn:waymark:problem:not-the-owner\",\"violations\":[]}]}");
        say("DELETE /serviceadmin?Service_Endpoint_ID=a+b%26c", 200, "text/plain", "");
        Told told = registry.remove(IDS);
        assertThat(((Told.Settled) told).refused()).extracting(Refusal::index).containsExactly(1);
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0)).contains("updateSince");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | text/plain | ''                    | Settled | 0",
                "404 | text/plain | no such record        | Settled | 0",
                "500 | text/plain | there is no b         | Settled | 0",
                "500 | text/plain | out of memory  | Away    | 0",
                "401 | text/plain | not yours             | Settled | 1",
                "404 | text/html  | <html>                | Away    | 0",
            })
    void aRegistryOfEmirRemovesOneByOne(int status, String type, String body, String meaning, int refused) {
        say("DELETE /serviceadmin?Service_Endpoint_ID=a+b%26c", 200, "text/plain", "");
        say("DELETE /serviceadmin?Service_Endpoint_ID=b", status, type, body);
        Told told = registry.remove(IDS);
        assertThat(told.getClass().getSimpleName()).isEqualTo(meaning);
        if (told instanceof Told.Settled settled) {
            assertThat(settled.refused()).hasSize(refused);
        }
    }
}
