package org.waymark.registry.client.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymark.registry.client.ListeningServer;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.Limits;
import org.waymark.registry.client.http.NoAnswer;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;

@Timeout(30)
class HttpFinderTest {
    private static final String JSON = "application/json";
    private static final long ALL = Long.MAX_VALUE;
    private static final Search EVERYTHING = Search.meeting(List.of());

    private ListeningServer server;
    private HttpFinder finder;

    @BeforeEach
    void start() throws IOException {
        server = new ListeningServer();
        finder = new HttpFinder(new BoundedClient(Optional.empty(), "Test", Limits.USUAL), server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everythingIsAskedForInPages() throws NoAnswer {
        server.tell(200, JSON, page("a b", "r 1"));
        server.tellThen(200, JSON, page("c", ""));

        assertThat(find(EVERYTHING, ALL)).containsExactly("a", "b", "c");
        assertThat(lines())
                .containsExactly(
                        "GET /services/pagedquery?pageSize=1000", "GET /services/pagedquery?pageSize=1000&ref=r%201");
        assertThat(server.asked().get(0).headers().getFirst("Accept")).isEqualTo(JSON);
    }

    @Test
    void recordsAreHandedOnAsTheyAreSent() throws NoAnswer {
        server.tell(200, JSON, """
                [{"_id": {"$oid": "5f0000000000000000000001"}, "Service_Endpoint_ID": "a", "x": [1, null]}]""");
        List<Attributes> records = new ArrayList<>();

        finder.find(EVERYTHING, ALL, records::add);

        assertThat(records).singleElement().satisfies(record -> assertThat(record.names())
                .containsExactly("_id", "Service_Endpoint_ID", "x"));
    }

    @Test
    void conditionsAreEncodedButForTheEqualsSignThatEndsTheName() throws NoAnswer {
        server.tell(200, JSON, "[]");

        find(
                Search.meeting(List.of(
                        "Service_Name=Zürich & Söhne + 1=2",
                        "Service_Endpoint_HealthState!=ok",
                        "Service_Location_Latitude>55",
                        "Service_Location_Longitude<=8.5",
                        "Service_Type~=(?i)dpm|d%cache",
                        "Service_Contact.Detail?=true")),
                ALL);

        assertThat(server.only().target())
                .isEqualTo("/services/pagedquery?pageSize=1000"
                        + "&Service_Name=Z%C3%BCrich%20%26%20S%C3%B6hne%20%2B%201%3D2"
                        + "&Service_Endpoint_HealthState%21=ok"
                        + "&Service_Location_Latitude%3E55"
                        + "&Service_Location_Longitude%3C=8.5"
                        + "&Service_Type%7E=%28%3Fi%29dpm%7Cd%25cache"
                        + "&Service_Contact.Detail%3F=true");
    }

    @Test
    void aDocumentIsPostedForEveryPage() throws NoAnswer {
        String document = "{\"Service_Name\": {\"$regex\": \"^Zü\"}}";
        server.tell(200, JSON, page("a", "next"));
        server.tellThen(200, JSON, page("", ""));

        assertThat(find(Search.by(document), ALL)).containsExactly("a");
        assertThat(lines()).containsExactly("POST /services?pageSize=1000", "POST /services?pageSize=1000&ref=next");
        assertThat(server.asked()).allSatisfy(asked -> {
            assertThat(asked.body()).isEqualTo(document);
            assertThat(asked.headers().getFirst("Content-Type")).isEqualTo(JSON);
        });
    }

    @Test
    void noMoreIsAskedForAndHandedOnThanIsWanted() throws NoAnswer {
        server.tell(200, JSON, page("a b c", "next"));

        assertThat(find(EVERYTHING, 2)).containsExactly("a", "b");
        assertThat(server.only().target()).isEqualTo("/services/pagedquery?pageSize=2");
    }

    @Test
    void aPageWithoutRecordsIsTheLast() throws NoAnswer {
        server.tell(200, JSON, "[{\"ref\": \"on\"}]");

        assertThat(find(EVERYTHING, ALL)).isEmpty();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aRegistryThatGoesRoundInCirclesIsLeft() {
        server.tell(200, JSON, page("a", "same"));

        assertThatThrownBy(() -> find(EVERYTHING, ALL))
                .isInstanceOf(NoAnswer.class)
                .hasMessage("It gives one page again and again.");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void aProblemIsToldByItsDetail() {
        server.tell(400, "application/problem+json", """
                {"type": "urn:waymark:problem:x", "status": 400, "detail": "The parameter a is odd."}""");

        assertFails("It answers 400: The parameter a is odd.");
    }

    @Test
    void aTextIsToldByItsFirstLine() {
        server.tell(500, "text/plain", "Not now\nat Some.java:5");

        assertFails("It answers 500: Not now");
    }

    @Test
    void aStatusMaySayAll() {
        server.tell(401, "", "");

        assertFails("It answers 401.");
    }

    @Test
    void aPageForPeopleIsNoAnswerWhateverItsStatus() {
        server.tell(200, "text/html; charset=utf-8", "<html>[]</html>");

        assertFails("It answers 200 with a page for people.");
    }

    @Test
    void whatIsNoListOfRecordsIsNoAnswer() {
        server.tell(200, JSON, "42");

        assertFails("The answer cannot be understood: A JSON array of records is expected.");
    }

    @Test
    void xmlIsAskedForInOneWindow() throws NoAnswer, IOException {
        server.tell(200, "application/xml", "<a>ü</a>");

        byte[] document = finder.xml(Search.meeting(List.of("A=b c")), 7).readAllBytes();

        assertThat(new String(document, StandardCharsets.UTF_8)).isEqualTo("<a>ü</a>");
        assertThat(server.only().line()).isEqualTo("GET /services?limit=7&A=b%20c");
        assertThat(server.only().headers().getFirst("Accept")).isEqualTo("application/xml");
    }

    @Test
    void whatComparesNothingIsNoCondition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Search.meeting(List.of("Service_Type")))
                .withMessageStartingWith("\"Service_Type\" is no condition");
        assertThatIllegalArgumentException().isThrownBy(() -> Search.meeting(List.of("=x")));
        assertThatIllegalArgumentException().isThrownBy(() -> Search.meeting(List.of("")));
    }

    @Test
    void whatIsNoObjectIsNoDocument() {
        assertThatThrownBy(() -> Search.by("{\"a\": }")).isInstanceOf(MalformedJson.class);
    }

    private void assertFails(String why) {
        assertThatThrownBy(() -> find(EVERYTHING, ALL))
                .isInstanceOf(NoAnswer.class)
                .hasMessage(why);
    }

    private List<String> find(Search search, long most) throws NoAnswer {
        List<String> ids = new ArrayList<>();
        long found = finder.find(
                search,
                most,
                record -> ids.add(record.text(Glue2.SERVICE_ENDPOINT_ID).orElse("")));
        assertThat(found).isEqualTo(ids.size());
        return ids;
    }

    private List<String> lines() {
        return server.asked().stream().map(ListeningServer.Asked::line).toList();
    }

    /** A page with records of these ids, and a reference to the next unless it is empty. */
    private static String page(String ids, String ref) {
        String records =
                ids.replaceAll("(\\w+)", "{\"Service_Endpoint_ID\": \"$1\"}").replace("} {", "}, {");
        String next = ref.isEmpty() ? "" : "{\"ref\": \"" + ref + "\"}";
        return "[" + records + (records.isEmpty() || next.isEmpty() ? "" : ", ") + next + "]";
    }
}
