package org.waymark.registry.client.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.client.ListeningServer;
import org.waymark.registry.client.ListeningServer.Asked;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.Limits;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.federation.Message.Ended;
import org.waymark.registry.model.federation.Message.Recorded;
import org.waymark.registry.model.federation.Message.Removed;
import org.waymark.registry.model.federation.Reply.Unreachable;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.json.BatchReader;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.ServiceRecord;

/** Each request as it arrives at the other side. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RequestsTest {
    private static final String OWN = "https://own.example:9126/r?a=b&c#ü +";
    private static final String OWN_ENCODED = "https%3A%2F%2Fown.example%3A9126%2Fr%3Fa%3Db%26c%23%C3%BC+%2B";
    private static final String OUTCOMES = "application/vnd.waymark.outcomes+json, application/json;q=0.5";
    private static final EndpointId GONE = new EndpointId("urn:a/b c+d&e=f#%41;ü");
    private static final BatchReader READER = new BatchReader(10);

    private final BoundedClient client = new BoundedClient(Optional.empty(), "Waymark/test", Limits.USUAL);
    private final HttpWire wire = new HttpWire(client, "http://own.example:9126", Clock.fixed(NOON, ZoneOffset.UTC));
    private ListeningServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new ListeningServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aChildChecksInWithNothingButItsAddress() {
        Asked asked = asked(new Request.CheckIn(OWN));

        assertThat(asked.line()).isEqualTo("POST /children?Service_Endpoint_URL=" + OWN_ENCODED);
        assertThat(asked.body()).isEmpty();
        assertThat(asked.headers()).doesNotContainKeys("Content-type", "Accept");
        assertThat(asked.headers().getFirst("Content-Length")).isEqualTo("0");
    }

    @Test
    void aGreetingIsAPing() {
        Asked asked = asked(new Request.Greet());

        assertThat(asked.line()).isEqualTo("GET /ping");
        assertThat(asked.headers().getFirst("Accept")).isEqualTo("application/json");
    }

    @Test
    void recordsAndRemovalsAreOneArray() throws IOException {
        ServiceRecord known = Fixtures.record("a", claims("a").build());
        ServiceRecord passedOn = new ServiceRecord(
                known.id(),
                new Owner("CN=Alice", Optional.of("CN=child")),
                known.lease(),
                known.createdAt(),
                known.updatedAt(),
                known.route().through("http://child.example"),
                known.attributes());

        Asked asked = asked(new Request.Update(List.of(new Recorded(passedOn), new Removed(GONE, NOON))));

        assertThat(asked.line()).isEqualTo("PUT /serviceadmin");
        assertThat(asked.headers().getFirst("Accept")).isEqualTo(OUTCOMES);
        assertThat(asked.headers().getFirst("Content-Type")).isEqualTo("application/json");
        List<AttributeValue> elements = elements(asked.body());
        assertThat(elements).hasSize(2).last().isEqualTo(Elements.removal(GONE, NOON));
        assertThat(((Nested) elements.get(0)).members().names())
                .startsWith("Service_ID")
                .endsWith(
                        "serviceOwner",
                        "serviceOwnerRegistry",
                        "serviceRoute",
                        "Service_CreationTime",
                        "Service_ExpireOn",
                        "updateSince")
                .doesNotContain("_id");
        assertThat(asked.body())
                .contains("\"serviceRoute\":[\"http://child.example\"]", "{\"$date\":\"2026-11-21T12:00:00.000Z\"}");
    }

    @Test
    void aRemovalHasThreeThingsToSayAndNoMore() {
        Asked asked = asked(new Request.Update(List.of(new Removed(new EndpointId("x"), NOON))));

        assertThat(asked.body())
                .isEqualTo(
                        "[{\"Service_Endpoint_ID\":\"x\",\"updateSince\":{\"$date\":\"2026-11-21T12:00:00.000Z\"}}]");
    }

    @Test
    void theEndOfALeaseSaysThatItWasOverWhenItBegan() {
        Asked asked = asked(new Request.Update(List.of(new Ended(new EndpointId("x"), NOON))));

        assertThat(asked.body())
                .isEqualTo("[{\"Service_Endpoint_ID\":\"x\",\"updateSince\":{\"$date\":\"2026-11-21T12:00:00.000Z\"},"
                        + "\"Service_ExpireOn\":{\"$date\":\"2026-11-21T12:00:00.000Z\"}}]");
    }

    @Test
    void whatHasToBeRegisteredIsPosted() throws IOException {
        Asked asked = asked(new Request.Register(List.of(new Recorded(Fixtures.record("a")))));

        assertThat(asked.line()).isEqualTo("POST /serviceadmin");
        assertThat(asked.headers().getFirst("Accept")).isEqualTo(OUTCOMES);
        assertThat(elements(asked.body())).hasSize(1);
    }

    @Test
    void noMessagesAreAnEmptyArray() {
        assertThat(asked(new Request.Update(List.of())).body()).isEqualTo("[]");
    }

    @Test
    void aParentOfEmirIsToldOfARemovalInTheAddress() {
        Asked asked = asked(new Request.Remove(GONE));

        assertThat(asked.line())
                .isEqualTo("DELETE /serviceadmin?Service_Endpoint_ID=urn%3Aa%2Fb+c%2Bd%26e%3Df%23%2541%3B%C3%BC");
        assertThat(asked.body()).isEmpty();
        assertThat(asked.headers()).doesNotContainKeys("Content-type", "Accept");
    }

    @Test
    void digestsAreAskedForAsAWholeOrOfOneChild() throws IOException {
        assertThat(asked(new Request.AskDigests(Optional.empty())).line()).isEqualTo("GET /federation/digests");
        listenAnew();
        assertThat(asked(new Request.AskDigests(Optional.of(OWN))).line())
                .isEqualTo("GET /federation/digests?child=" + OWN_ENCODED);
    }

    @Test
    void versionsAreAskedForByBucketsAndByChildrenInTheirName() throws IOException {
        TreeSet<Integer> buckets = new TreeSet<>(List.of(1023, 0, 7));
        assertThat(asked(new Request.AskVersions(buckets, Optional.empty())).line())
                .isEqualTo("GET /federation/versions?buckets=0,7,1023");
        listenAnew();
        assertThat(asked(new Request.AskVersions(buckets, Optional.of(OWN))).line())
                .isEqualTo("GET /federation/versions?buckets=0,7,1023&child=" + OWN_ENCODED);
    }

    @Test
    void recordsAreFetchedByTheirIds() throws IOException {
        Asked asked = asked(new Request.Fetch(List.of(new EndpointId("a\"/b"), GONE)));

        assertThat(asked.line()).isEqualTo("POST /services?limit=2");
        assertThat(asked.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(asked.headers().getFirst("Accept")).isEqualTo("application/json");
        assertThat(elements("[" + asked.body() + "]"))
                .singleElement()
                .hasToString(elements("[{Service_Endpoint_ID:{$in:['a\"/b','" + GONE + "']}}]")
                        .get(0)
                        .toString());
    }

    @Test
    void globalRegistriesAreLookedForPageByPage() throws IOException {
        assertThat(asked(new Request.FindGlobals(Optional.empty())).line()).isEqualTo("GET /services?Service_Type=GSR");
        listenAnew();
        assertThat(asked(new Request.FindGlobals(Optional.of("a&b"))).line())
                .isEqualTo("GET /services?Service_Type=GSR&ref=a%26b");
    }

    @Test
    void everythingIsCopiedPageByPage() throws IOException {
        assertThat(asked(new Request.FetchPage(Optional.empty())).line())
                .isEqualTo("GET /services/pagedquery?pageSize=1000");
        listenAnew();
        assertThat(asked(new Request.FetchPage(Optional.of("+"))).line())
                .isEqualTo("GET /services/pagedquery?pageSize=1000&ref=%2B");
    }

    @Test
    void everyRequestSaysWhoCalls() {
        Asked asked = asked(new Request.Greet());

        assertThat(asked.headers().getFirst("Waymark-Registry")).isEqualTo("http://own.example:9126");
        assertThat(asked.headers().getFirst("User-Agent")).isEqualTo("Waymark/test");
    }

    @Test
    void anAddressMayHaveAPath() {
        wire.send(server.address() + "/emir", new Request.Greet());

        assertThat(server.only().line()).isEqualTo("GET /emir/ping");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "//localhost",
                "http:",
                "http:///x",
                "http://",
                "file:///etc/passwd",
                "ftp://localhost",
                "jar:http://localhost!/",
                "mailto:a@b",
                "http://local host",
                "http://localhost:99999",
                "http://localhost:x",
                "http://[::1",
                "\n",
                "http://localhost:-1"
            })
    void whatIsNoAddressIsUnreachable(String address) {
        assertThat(wire.send(address, new Request.Greet())).isInstanceOf(Unreachable.class);
        assertThat(wire.send(address, new Request.CheckIn(OWN))).isInstanceOf(Unreachable.class);
    }

    @Test
    void anAddressOfItsOwnThatCannotBeSaidIsNoReasonToFail() {
        HttpWire strange = new HttpWire(client, "http://own\n", Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(strange.send(server.address(), new Request.Greet())).isInstanceOf(Unreachable.class);
    }

    private Asked asked(Request request) {
        wire.send(server.address(), request);
        return server.only();
    }

    private void listenAnew() throws IOException {
        server.close();
        server = new ListeningServer();
    }

    private static List<AttributeValue> elements(String body) throws IOException {
        return READER.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void textsArriveAsTheyWere() throws IOException {
        ServiceRecord record = Fixtures.record(
                "a",
                claims("a")
                        .add("X", new Text("\"\\/\u0001ü" + Character.toString(0x1F600)))
                        .build());

        Asked asked = asked(new Request.Update(List.of(new Recorded(record))));

        assertThat(((Nested) elements(asked.body()).get(0)).members().get("X"))
                .isEqualTo(record.attributes().get("X"));
    }
}
