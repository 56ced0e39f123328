package org.waymark.registry.model.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.xml.Documents.children;
import static org.waymark.registry.model.xml.Documents.elements;
import static org.waymark.registry.model.xml.Documents.found;
import static org.waymark.registry.model.xml.Documents.live;
import static org.waymark.registry.model.xml.Documents.root;
import static org.waymark.registry.model.xml.Documents.texts;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.population.Population;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.ServiceRecord;

class Glue2DocumentTest {
    private static final Instant STARTED = Instant.parse("2024-05-01T08:00:00.250Z");

    @Test
    void aWholePopulationIsValid() throws IOException {
        List<Live> lives = Population.of(1)
                .records(2000)
                .map(claims -> live(
                        Fixtures.record(claims.text(Glue2.SERVICE_ENDPOINT_ID).orElseThrow(), claims)))
                .toList();

        Element glue = root(XmlForm.GLUE2, new FoundRecords(lives, lives.size(), Optional.of(new Oid(1, 1))));

        assertThat(GlueStructure.findings(glue)).isEmpty();
        assertThat(elements(glue, "Endpoint")).hasSize(2000);
        assertThat(texts(glue, "Service/ID")).hasSizeLessThan(2000).doesNotHaveDuplicates();
        assertThat(texts(glue, "Endpoint/Extensions/Extension/Key")).doesNotContain("Placeholder");
    }

    @Test
    void noRecordsMakeAnEmptyDocument() throws IOException {
        Element glue = root(XmlForm.GLUE2, found());

        assertThat(GlueStructure.findings(glue)).isEmpty();
        assertThat(children(glue)).isEmpty();
    }

    @Test
    void anEndpointIsJoinedToItsServiceAndPolicy() throws IOException {
        Element glue = root(
                XmlForm.GLUE2,
                Fixtures.claims("e1")
                        .add(Glue2.SERVICE_QUALITY_LEVEL, "production")
                        .add(Glue2.SERVICE_CONTACT, list(contact("Detail", "mailto:a@b")))
                        .add(Glue2.SERVICE_LOCATION_PLACE, "Bonn")
                        .add(Glue2.SERVICE_ENDPOINT_ACCESS_POLICY_RULE, list(new Text("VO:one"), new Text("ALL")))
                        .add(Glue2.SERVICE_VALIDITY, new Whole(3600))
                        .build());

        assertThat(GlueStructure.findings(glue)).isEmpty();
        assertThat(children(glue).map(Node::getLocalName))
                .containsExactly("Location", "Contact", "Service", "Endpoint", "AccessPolicy");
        assertThat(texts(glue, "Service/ID")).containsExactly("urn:service:e1");
        assertThat(texts(glue, "Endpoint/Associations/ServiceID")).containsExactly("urn:service:e1");
        assertThat(texts(glue, "Contact/Type")).containsExactly("general");
        assertThat(texts(glue, "AccessPolicy/Scheme")).containsExactly("basic");
        assertThat(texts(glue, "AccessPolicy/Rule")).containsExactly("VO:one", "ALL");
        assertThat(texts(glue, "AccessPolicy/Associations/DomainID")).containsExactly("one");
        assertThat(elements(glue, "Service").get(0).getAttribute("Validity")).isEqualTo("3600");
        assertThat(elements(glue, "Endpoint").get(0).getAttribute("CreationTime"))
                .isEqualTo("2026-11-21T12:00:00Z");
    }

    @Test
    void theFirstRecordDescribesTheService() throws IOException {
        FoundRecords twoOfOne = found(
                live(Fixtures.record("e1", ofService("s", "one").build())),
                live(Fixtures.record("e2", ofService("s", "two").build())),
                live(Fixtures.record("e3", ofService("t", "three").build())));

        Element glue = root(XmlForm.GLUE2, twoOfOne);

        assertThat(GlueStructure.findings(glue)).isEmpty();
        assertThat(texts(glue, "Service/Name")).containsExactly("one", "three");
        assertThat(texts(glue, "Endpoint/Associations/ServiceID")).containsExactly("s", "s", "t");
        assertThat(texts(glue, "Endpoint/ID")).containsExactly("e1", "e2", "e3");
    }

    @Test
    void theReferenceToTheNextPageFollowsTheEntities() throws IOException {
        Live only = Fixtures.live(1, "e1");

        Element glue = root(XmlForm.GLUE2, new FoundRecords(List.of(only), 1, Optional.of(only.oid())));

        Element last = children(glue).reduce((first, second) -> second).orElseThrow();
        assertThat(last.getNamespaceURI()).isEqualTo("http://www.eu-emi.eu/emiregistry");
        assertThat(last.getLocalName()).isEqualTo("QueryResult");
        assertThat(last.getAttribute("ref")).isEqualTo(only.oid().toString());
        assertThat(GlueStructure.findings(glue)).isEmpty();
    }

    @Test
    void whatARecordLacksIsReplacedAndNamed() throws IOException {
        Element glue = root(
                XmlForm.GLUE2,
                Attributes.builder().add(Glue2.SERVICE_ENDPOINT_ID, "e1").build());

        assertThat(GlueStructure.findings(glue)).isEmpty();
        assertThat(texts(glue, "Service/ID")).singleElement().asString().startsWith("urn:uuid:");
        assertThat(texts(glue, "Service/Type")).containsExactly("UNDEFINEDVALUE");
        assertThat(texts(glue, "Service/QualityLevel")).containsExactly("development");
        assertThat(texts(glue, "Service/Extensions/Extension/Value")).containsExactly("Type", "QualityLevel");
        assertThat(texts(glue, "Endpoint/URL")).containsExactly("https://unknown.invalid/");
        assertThat(texts(glue, "Endpoint/InterfaceName")).containsExactly("UNDEFINEDVALUE");
        assertThat(texts(glue, "Endpoint/QualityLevel")).containsExactly("development");
        assertThat(texts(glue, "Endpoint/HealthState")).containsExactly("unknown");
        assertThat(texts(glue, "Endpoint/ServingState")).containsExactly("closed");
        assertThat(texts(glue, "Endpoint/Extensions/Extension/Value"))
                .containsExactly("URL", "InterfaceName", "QualityLevel", "HealthState", "ServingState");
        assertThat(texts(glue, "Endpoint/Extensions/Extension/Key")).containsOnly("Placeholder");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Service_Capability                  | Service/Capability
        Service_Endpoint_OtherInfo          | Endpoint/OtherInfo
        Service_Endpoint_Capability         | Endpoint/Capability
        Service_Endpoint_InterfaceVersion   | Endpoint/InterfaceVersion
        Service_Endpoint_InterfaceExtension | Endpoint/InterfaceExtension
        Service_Endpoint_WSDL               | Endpoint/WSDL
        Service_Endpoint_SupportedProfile   | Endpoint/SupportedProfile
        Service_Endpoint_Semantics          | Endpoint/Semantics
        Service_Endpoint_TrustedCA          | Endpoint/TrustedCA
        Service_Endpoint_AccessPolicy_Rule  | AccessPolicy/Rule
        """)
    void oneTextIsAsGoodAsAnArrayAndNullAndTheEmptyTextSayNothing(String attribute, String path) throws IOException {
        assertThat(only(attribute, new Text("a"), path)).containsExactly("a");
        assertThat(only(attribute, list(new Text("a"), Nothing.NOTHING, new Text(""), new Whole(1)), path))
                .containsExactly("a", "1");
        assertThat(only(attribute, list(), path)).isEmpty();
        assertThat(only(attribute, new Text(""), path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"StartTime", "DowntimeAnnounce", "DowntimeStart", "DowntimeEnd"})
    void datesAreInUtcToTheSecond(String element) throws IOException {
        String attribute = "Service_Endpoint_" + element;
        String path = "Endpoint/" + element;

        assertThat(only(attribute, new Moment(STARTED), path)).containsExactly("2024-05-01T08:00:00Z");
        assertThat(only(attribute, new Moment(Instant.parse("0000-05-01T08:00:00Z")), path))
                .isEmpty();
        assertThat(only(attribute, new Text("2024-05-01T08:00:00Z"), path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Service_Location_Latitude, 90, 90.0",
        "Service_Location_Latitude, -90, -90.0",
        "Service_Location_Latitude, 90.1,",
        "Service_Location_Latitude, 5e1, 50.0",
        "Service_Location_Longitude, 180, 180.0",
        "Service_Location_Longitude, -180,",
        "Service_Location_Longitude, -179.5, -179.5",
        "Service_Location_Longitude, 1e9,"
    })
    void degreesOffTheEarthAreLeftOut(String attribute, String literal, @Nullable String written) throws IOException {
        String path = "Location/" + attribute.substring("Service_Location_".length());

        assertThat(only(attribute, new Real(literal), path))
                .isEqualTo(Stream.ofNullable(written).toList());
        assertThat(only(attribute, new Real(literal), "Location")).hasSize(written == null ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Service_Domain", "Service_DN", "Service_Extensions", "Service_EMI_Version", "service_type", "x"
            })
    void whatTheSchemaHasNoElementForIsAnExtensionOfTheEndpoint(String attribute) throws IOException {
        assertThat(only(attribute, new Text("value"), "Endpoint/Extensions/Extension/Key"))
                .contains(attribute);
    }

    @Test
    void contactsWithoutDetailAreLeftOutAndEqualOnesWrittenOnce() throws IOException {
        Listed contacts = list(
                contact("Detail", "mailto:a@b"),
                contact("ContactType", "security"),
                contact("Detail", "mailto:a@b"),
                contact("Detail", "Jane Doe <jane@b>"));

        assertThat(only("Service_Contact", contacts, "Contact/Detail"))
                .containsExactly("mailto:a@b", "Jane%20Doe%20%3Cjane@b%3E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VO:", "ALL", "DENY:/C=DE/CN=x", "vo:small", "VOMS:/atlas"})
    void aPolicyThatNamesNoOrganisationIsAboutAnUnknownOne(String rule) throws IOException {
        assertThat(only(
                        "Service_Endpoint_AccessPolicy_Rule",
                        list(new Text(rule)),
                        "AccessPolicy/Associations/DomainID"))
                .containsExactly("unknown.invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogf:Endpoint:site:ce1, urn:ogf:Endpoint:site:ce1",
        "https://a.example:8443/es?a=1&b=2#part, https://a.example:8443/es?a=1&b=2#part",
        "ldap://[::1]:2170/o=glue, ldap://[::1]:2170/o=glue",
        "/C=DE/O=Grid CA, /C=DE/O=Grid%20CA",
        "50%, 50%25",
        "a%20b, a%20b",
        "https://, https%3A%2F%2F",
        "1:2, 1%3A2",
        "a#b#c, a%23b%23c",
        "köln, köln",
        "' ', %20",
        "<é\uD83D\uDE80>, %3C%C3%A9%F0%9F%9A%80%3E",
        "a\uD800, a\uFFFD",
        ":, %3A"
    })
    void identifiersAreUriReferencesThatStayReadable(String id, String written) throws IOException {
        ServiceRecord record = Fixtures.record("e1");
        ServiceRecord named = new ServiceRecord(
                new EndpointId(id),
                record.owner(),
                record.lease(),
                record.createdAt(),
                record.updatedAt(),
                record.attributes());
        Live live = new Live(
                new Revision(1),
                new Revision(1),
                new Oid(1, 1),
                named,
                Fixtures.live(1, "e1").json());

        Element glue = root(XmlForm.GLUE2, found(live));

        assertThat(texts(glue, "Endpoint/ID")).containsExactly(written);
        assertThat(GlueStructure.findings(glue)).isEmpty();
    }

    private static List<String> only(String attribute, AttributeValue value, String path) throws IOException {
        Element glue = root(
                XmlForm.GLUE2,
                Attributes.builder()
                        .add(Glue2.SERVICE_ENDPOINT_ID, "e1")
                        .add(attribute, value)
                        .build());
        assertThat(GlueStructure.findings(glue)).isEmpty();
        return texts(glue, path);
    }

    private static Attributes.Builder ofService(String service, String name) {
        return Attributes.builder()
                .add(Glue2.SERVICE_ID, service)
                .add(Glue2.SERVICE_NAME, name)
                .add(Glue2.SERVICE_LOCATION_PLACE, name)
                .add(Glue2.SERVICE_CONTACT, list(contact("Detail", "mailto:" + name)));
    }

    private static Listed list(AttributeValue... elements) {
        return new Listed(Arrays.asList(elements));
    }

    private static Nested contact(String member, String text) {
        return new Nested(Attributes.builder().add(member, new Text(text)).build());
    }
}
