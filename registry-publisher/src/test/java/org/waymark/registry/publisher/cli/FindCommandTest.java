package org.waymark.registry.publisher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.client.ListeningServer;

@Timeout(30)
class FindCommandTest {
    private static final String JSON = "application/json";
    private static final String ONE = "{\"Service_Endpoint_ID\":\"a\",\"Service_Type\":\"t\"}";
    private static final String TWO =
            "{\"Service_Endpoint_ID\":\"b\",\"when\":{\"$date\":\"2026-01-01T00:00:00.000Z\"}}";

    @TempDir
    private Path folder;

    private ListeningServer server;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() throws IOException {
        server = new ListeningServer();
        server.tell(200, JSON, "[" + ONE + "," + TWO + "]");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void peopleSeeATable() {
        assertThat(find("Service_Type~=^t")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "TYPE  HEALTH  ENDPOINT  URL", "t     -       a         -", "-     -       b         -");
        assertThat(server.only().target()).isEqualTo("/services/pagedquery?pageSize=1000&Service_Type%7E=%5Et");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void programsSeeAnArrayWithOneRecordALine() {
        assertThat(find("--json")).isZero();

        assertThat(out.toString().lines()).containsExactly("[", ONE + ",", TWO, "]");
    }

    @Test
    void anArrayThatBreaksOffIsNotClosed() {
        server.tell(200, JSON, "[" + ONE + ",{\"ref\":\"next\"}]");
        server.tellThen(500, "text/plain", "Not now");

        assertThat(find("--json")).isEqualTo(1);

        assertThat(out.toString().lines()).containsExactly("[", ONE);
        assertThat(err.toString().lines()).containsExactly(server.address() + ": It answers 500: Not now");
    }

    @Test
    void xmlIsShownAsItIsSent() {
        String document = "<?xml version=\"1.0\"?><q:QueryResult><Service>ü</Service></q:QueryResult>";
        server.tell(200, "application/xml", document);

        assertThat(find("--xml", "--limit", "3", "{\"a\": 1}")).isZero();

        assertThat(out.toString()).isEqualTo(document + System.lineSeparator());
        assertThat(server.only().line()).isEqualTo("POST /services?limit=3");
    }

    @Test
    void nothingFoundIsNoSuccess() {
        server.tell(200, JSON, "[]");
        assertThat(find()).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).containsExactly("Nothing is found.");

        assertThat(find("--json")).isEqualTo(1);
        assertThat(out.toString().lines()).containsExactly("[]");

        server.tell(200, "application/xml", "<q:QueryResult xmlns=\"http://example.org/Service\"/>");
        assertThat(find("--xml")).isEqualTo(1);
    }

    @Test
    void theRegistryIsThatOfTheSettings() throws IOException {
        Path settings = settings(server.address());

        assertThat(execute("find", "-c", settings.toString(), "--limit=1")).isZero();

        assertThat(out.toString().lines()).hasSize(2);
        assertThat(server.only().target()).isEqualTo("/services/pagedquery?pageSize=1");
    }

    @Test
    void byHttpsNobodyIsCalledWithoutACertificateToShow() throws IOException {
        Path settings = settings("http://localhost");

        assertThat(execute("find", "-c", settings.toString(), "--registry", "https://localhost:1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("The settings name no certificate to show to https://localhost:1,");
    }

    @Test
    void wrongUsageIsToldBeforeAnybodyIsAsked() {
        assertThat(find("Service_Type")).isEqualTo(2);
        assertThat(find("{\"a\": }")).isEqualTo(2);
        assertThat(find("{}", "a=b")).isEqualTo(2);
        assertThat(find("--limit", "0")).isEqualTo(2);
        assertThat(find("--json", "--xml")).isEqualTo(2);
        assertThat(execute("find", "--registry", "localhost")).isEqualTo(2);

        assertThat(err.toString())
                .contains("\"Service_Type\" is no condition")
                .contains("a document stands alone")
                .contains("--limit must be at least 1")
                .contains("mutually exclusive")
                .contains("--registry must be an address such as");
        assertThat(server.asked()).isEmpty();
    }

    private Path settings(String registry) throws IOException {
        return Files.writeString(folder.resolve("publisher.ini"), """
                [emir-serp]
                url = %s
                period = 1
                validity = 2
                state_file = state.json
                [source]
                json_file_location = records.json
                """.formatted(registry));
    }

    private int find(String... arguments) {
        List<String> all = new ArrayList<>(List.of("find", "--registry", server.address() + "/"));
        all.addAll(List.of(arguments));
        return execute(all.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        out.getBuffer().setLength(0);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
