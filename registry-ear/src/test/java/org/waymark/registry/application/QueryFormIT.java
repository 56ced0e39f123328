package org.waymark.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.application.Registry.JSON;
import static org.waymark.registry.application.Ser.array;
import static org.waymark.registry.application.Ser.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.waymark.registry.application.Registry.Answer;
import org.xml.sax.InputSource;

/** In which forms answers come, and when they need not come at all. */
class QueryFormIT extends DeployedRegistry {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @BeforeEach
    void register() {
        String notes = "x".repeat(60_000) + "<&>\u0001";
        assertThat(registry()
                        .post(array(
                                endpoint("f1").add("x_note", notes),
                                endpoint("f2").add("x_note", notes)))
                        .status())
                .isEqualTo(200);
    }

    @AfterEach
    void forget() {
        registry().forget(List.of("f1", "f2", "f3"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "*/*, application/json",
        "application/x-ndjson, application/x-ndjson",
        "application/xml, application/xml",
        "text/xml, text/xml",
        "application/problem+json, application/json"
    })
    void theClientChoosesTheForm(String accept, String form) {
        assertThat(registry().get("services", "Accept", accept).header("Content-Type"))
                .startsWith(form);
        assertThat(registry()
                        .change("POST", "services", "{}", "Content-Type", JSON, "Accept", accept)
                        .header("Content-Type"))
                .startsWith(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/xml;profile=\"glue2\"", BROWSER})
    void xmlIsWellFormedWhateverARecordHolds(String accept) throws Exception {
        Element root = xml(registry().get("services", "Accept", accept));

        assertThat(root.getElementsByTagNameNS("*", "Endpoint").getLength()).isEqualTo(2);
        assertThat(root.getTextContent()).contains("<&>\uFFFD");
    }

    @Test
    void anXmlPageNamesItsCountAndTheNextOne() throws Exception {
        Element page = xml(registry().get("services?pageSize=1", "Accept", "application/xml"));
        Element nothing = xml(registry().get("services?Service_Type=none", "Accept", "application/xml"));

        assertThat(page.getAttribute("count")).isEqualTo("1");
        assertThat(page.getAttribute("ref")).matches("[0-9a-f]{24}");
        assertThat(nothing.getLocalName()).isEqualTo("QueryResult");
        assertThat(nothing.hasAttribute("count")).isFalse();
    }

    @Test
    void everyLineIsARecord() {
        Answer answer = registry().get("services?fields=Service_Name", "Accept", "application/x-ndjson");

        assertThat(answer.body().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"_id\":{\"$oid\":\""));
        assertThat(answer.header("Content-Length"))
                .isEqualTo(Integer.toString(answer.body().length()));
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        Answer first = registry().get("services?Service_Type=t1&limit=1");
        String tag = first.header("ETag");

        Answer again = registry().get("services?Service_Type=t1&limit=1", "If-None-Match", tag);
        registry().put(array(endpoint("f3")));
        Answer changed = registry().get("services?Service_Type=t1&limit=1", "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(first.header("Vary")).contains("Accept");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.header("Waymark-Cursor")).matches("[0-9]+");
        assertThat(registry().get("services/facet?Service_Type=facet.simple", "If-None-Match", changed.header("ETag")))
                .extracting(Answer::status)
                .isEqualTo(304);
    }

    @Test
    void headSaysWhatGetWould() {
        Answer head = registry().change("HEAD", "services", "");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isNotEmpty();
    }

    @Test
    void largeAnswersArePackedForWhoCanUnpackThem() throws IOException {
        byte[] packed = registry().bytes("services", "Accept-Encoding", "gzip");

        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            String unpacked = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(unpacked).isEqualTo(registry().get("services").body());
        }
        assertThat(registry().get("services?limit=1", "Accept-Encoding", "gzip").array())
                .hasSize(1);
    }

    @Test
    void deprecatedPathsAnswerAndSaySo() throws Exception {
        Answer xml = registry().get("services/query.xml");
        Answer paged = registry().get("services/pagedquery?pageSize=1000", "Accept", JSON);

        assertThat(xml(xml).getLocalName()).isEqualTo("QueryResult");
        assertThat(registry().get("services/query.xml", "Accept", JSON).status())
                .isEqualTo(406);
        assertThat(paged.array()).hasSize(2);
        assertThat(registry().get("services/pagedquery?pageSize=2").array().getJsonObject(2))
                .containsOnlyKeys("ref");
        assertThat(List.of(xml, paged)).allSatisfy(answer -> {
            assertThat(answer.header("Deprecation")).matches("@[0-9]+");
            assertThat(answer.header("Link")).contains("</services>; rel=\"successor-version\"");
        });
    }

    private static Element xml(Answer answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())))
                .getDocumentElement();
    }
}
