package org.waymark.registry.model.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Glue2;

/** The expectations can be disappointed. */
class GlueStructureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <URL>https://e1.example:8443/</URL>      |                               | Endpoint has 0 of Child[name=URL
        <URL>https://e1.example:8443/</URL>      | <URL>a b</URL>                | is 'a b'
        <URL>https://e1.example:8443/</URL>      | <URL>a</URL><URL>b</URL>      | Endpoint has 2 of Child[name=URL
        <HealthState>unknown</HealthState>       | <HealthState>fine</HealthState> | is 'fine'
        <LocalID>custom</LocalID>                | <LocalID>1</LocalID>          | is '1'
        BaseType="Endpoint"                      |                               | Endpoint lacks BaseType=Endpoint
        BaseType="Endpoint"                      | BaseType="Entity"             | Endpoint lacks BaseType=Endpoint
        <ServiceID>urn:service:e1</ServiceID>    | <ServiceID>other</ServiceID>  | names nothing: other
        <Technology>webservice</Technology>      | <Tech/>                       | Endpoint has an unexpected or misplaced Tech
        2026-11-21T12:00:00Z                     | 2026-11-21T12:00:00.000Z      | has the attribute CreationTime
        """)
    void whatIsSpoiltIsFound(String original, @Nullable String spoilt, String finding) throws IOException {
        String document = Documents.text(
                XmlForm.GLUE2,
                Documents.found(Documents.live(
                        Fixtures.claims("e1").add("custom", new Text("x")).build())));
        assertThat(document).contains(original);

        String other = document.replace(original, spoilt == null ? "" : spoilt);

        assertThat(GlueStructure.findings(Documents.read(other))).anyMatch(text -> text.contains(finding));
    }

    @Test
    void identifiersAreNotGivenTwice() throws IOException {
        String document = Documents.text(
                XmlForm.GLUE2,
                Documents.found(Documents.live(
                        Fixtures.claims("e1").add(Glue2.SERVICE_DOMAIN, "d").build())));
        String service = document.substring(document.indexOf("<Service "), document.indexOf("<Endpoint "));

        assertThat(GlueStructure.findings(Documents.read(document.replace(service, service + service))))
                .containsExactly("Twice: urn:service:e1");
    }
}
