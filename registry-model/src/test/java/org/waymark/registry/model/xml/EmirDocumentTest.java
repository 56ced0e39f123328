package org.waymark.registry.model.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.xml.Documents.children;
import static org.waymark.registry.model.xml.Documents.elements;
import static org.waymark.registry.model.xml.Documents.found;
import static org.waymark.registry.model.xml.Documents.live;
import static org.waymark.registry.model.xml.Documents.root;
import static org.waymark.registry.model.xml.Documents.text;
import static org.waymark.registry.model.xml.Documents.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;

class EmirDocumentTest {
    private static final String GLUE = "http://schemas.ogf.org/glue/2009/03/spec_2.0_r1";
    private static final String EMIR = "http://www.eu-emi.eu/emiregistry";
    private static final Instant STARTED = Instant.parse("2024-05-01T08:00:00Z");

    /** Known attributes that leave no trace in the document; the envelope's are not among the claims. */
    private static final Set<Glue2> DROPPED = Set.of(
            Glue2.SERVICE_DOMAIN,
            Glue2.SERVICE_CAPABILITY,
            Glue2.SERVICE_VALIDITY,
            Glue2.SERVICE_EXTENSIONS,
            Glue2.SERVICE_DN,
            Glue2.SERVICE_ENDPOINT_OTHER_INFO,
            Glue2.SERVICE_EMI_VERSION);

    @Test
    void aRecordIsWrittenAsEmirWritesIt() throws IOException {
        Attributes claims = Attributes.builder()
                .add(Glue2.SERVICE_ID, "urn:ogf:Service:site.example:ce1")
                .add(Glue2.SERVICE_NAME, "A computing element")
                .add(Glue2.SERVICE_TYPE, "org.example.compute")
                .add(Glue2.SERVICE_QUALITY_LEVEL, "production")
                .add(Glue2.SERVICE_COMPLEXITY, "share=2")
                .add(Glue2.SERVICE_VALIDITY, new Whole(3600))
                .add(
                        Glue2.SERVICE_CONTACT,
                        list(contact("sysadmin", "mailto:a@site.example"), detail("mailto:b@c.example")))
                .add(Glue2.SERVICE_ENDPOINT_ID, "e1")
                .add(Glue2.SERVICE_ENDPOINT_URL, "https://ce1.site.example/es?a=1&b=<2>")
                .add(Glue2.SERVICE_ENDPOINT_CAPABILITY, list(new Text("c1"), new Text("c2")))
                .add(Glue2.SERVICE_ENDPOINT_HEALTH_STATE, "ok")
                .add(Glue2.SERVICE_ENDPOINT_START_TIME, new Moment(STARTED))
                .add(Glue2.SERVICE_ENDPOINT_ACCESS_POLICY_RULE, list(new Text("VO:one"), new Text("VO:two")))
                .add(Glue2.SERVICE_LOCATION_ADDRESS, "1 Main St")
                .add(Glue2.SERVICE_LOCATION_LATITUDE, new Real("50.73"))
                .add("custom_note", new Text("hello"))
                .add(
                        "custom_o",
                        new Nested(Attributes.builder()
                                .add("a", list(new Whole(1)))
                                .build()))
                .build();

        assertThat(text(XmlForm.EMIR, found(live(claims)))).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>\
                <ns2:QueryResult xmlns:ns2="http://www.eu-emi.eu/emiregistry" \
                xmlns="http://schemas.ogf.org/glue/2009/03/spec_2.0_r1" count="1">\
                <Service BaseType="Entity" CreationTime="2026-11-21T12:00:00.000Z">\
                <ID>urn:ogf:Service:site.example:ce1</ID><Name>A computing element</Name>\
                <Extensions>\
                <Extension><LocalID>custom_note</LocalID><Key>custom_note</Key><Value>hello</Value></Extension>\
                <Extension><LocalID>custom_o</LocalID><Key>custom_o</Key><Value>{"a":[1]}</Value></Extension>\
                </Extensions>\
                <Type>org.example.compute</Type><QualityLevel>production</QualityLevel>\
                <Complexity>share=2</Complexity>\
                <Location><ID>000000010000000000000001</ID><Address>1 Main St</Address>\
                <Latitude>50.73</Latitude></Location>\
                <Contact><Detail>mailto:a@site.example</Detail><Type>sysadmin</Type></Contact>\
                <Contact><Detail>mailto:b@c.example</Detail></Contact>\
                <Endpoint CreationTime="2026-11-21T12:00:00.000Z">\
                <ID>e1</ID><URL>https://ce1.site.example/es?a=1&amp;b=&lt;2&gt;</URL>\
                <Capability>c1</Capability><Capability>c2</Capability>\
                <HealthState>ok</HealthState><StartTime>2024-05-01T08:00:00.000Z</StartTime>\
                <AccessPolicy><Rule>VO:one</Rule><Rule>VO:two</Rule></AccessPolicy>\
                </Endpoint></Service></ns2:QueryResult>""");
    }

    @Test
    void noRecordsMakeAnEmptyResultWithoutAttributes() throws IOException {
        Element result = root(XmlForm.EMIR, found());

        assertThat(result.getNamespaceURI()).isEqualTo(EMIR);
        assertThat(result.getLocalName()).isEqualTo("QueryResult");
        assertThat(result.hasAttribute("count")).isFalse();
        assertThat(result.hasAttribute("ref")).isFalse();
        assertThat(children(result)).isEmpty();
    }

    @Test
    void theResultSaysHowManyItHoldsAndWhereTheNextPageStarts() throws IOException {
        FoundRecords page = new FoundRecords(
                List.of(Fixtures.live(1, "e1"), Fixtures.live(2, "e2")), 2, Optional.of(new Oid(1, 2)));

        Element result = root(XmlForm.EMIR, page);

        assertThat(result.getAttribute("count")).isEqualTo("2");
        assertThat(result.getAttribute("ref")).isEqualTo("000000010000000000000002");
        assertThat(texts(result, "Service/Endpoint/ID")).containsExactly("e1", "e2");
        assertThat(elements(result, "Service")).allMatch(service -> GLUE.equals(service.getNamespaceURI()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Service_ID                             | ID
        Service_Name                           | Name
        Service_Type                           | Type
        Service_Complexity                     | Complexity
        Service_Location_Address               | Location/Address
        Service_Location_Place                 | Location/Place
        Service_Location_Country               | Location/Country
        Service_Location_PostCode              | Location/PostCode
        Service_Endpoint_ID                    | Endpoint/ID
        Service_Endpoint_URL                   | Endpoint/URL
        Service_Endpoint_Technology            | Endpoint/Technology
        Service_Endpoint_InterfaceName         | Endpoint/InterfaceName
        Service_Endpoint_InterfaceVersion      | Endpoint/InterfaceVersion
        Service_Endpoint_WSDL                  | Endpoint/WSDL
        Service_Endpoint_Implementor           | Endpoint/Implementor
        Service_Endpoint_ImplementationName    | Endpoint/ImplementationName
        Service_Endpoint_ImplementationVersion | Endpoint/ImplementationVersion
        Service_Endpoint_HealthStateInfo       | Endpoint/HealthStateInfo
        Service_Endpoint_IssuerCA              | Endpoint/IssuerCA
        Service_Endpoint_DowntimeInfo          | Endpoint/DowntimeInfo
        """)
    void textsAreWrittenAsTheyAreAndAnythingElseAsJson(String attribute, String path) throws IOException {
        assertThat(service(attribute, new Text("some <text>"), path)).containsExactly("some <text>");
        assertThat(service(attribute, list(new Text("1"), new Text("2")), path)).containsExactly("[\"1\",\"2\"]");
        assertThat(service(attribute, new Whole(7), path)).containsExactly("7");
        assertThat(service(attribute, Nothing.NOTHING, path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Service_Endpoint_Capability         | Endpoint/Capability
        Service_Endpoint_InterfaceExtension | Endpoint/InterfaceExtension
        Service_Endpoint_SupportedProfile   | Endpoint/SupportedProfile
        Service_Endpoint_Semantics          | Endpoint/Semantics
        Service_Endpoint_TrustedCA          | Endpoint/TrustedCA
        Service_Endpoint_AccessPolicy_Rule  | Endpoint/AccessPolicy/Rule
        """)
    void arraysGiveOneElementEachAndWhatIsNoArrayIsDropped(String attribute, String path) throws IOException {
        Listed mixed = list(new Text("a"), new Whole(1), Flag.TRUE, new Real("1.50"), list(new Text("b")));

        assertThat(service(attribute, mixed, path)).containsExactly("a", "1", "true", "1.50", "[\"b\"]");
        assertThat(service(attribute, new Text("a"), path)).isEmpty();
        assertThat(service(attribute, new Text("a"), "Endpoint/ID")).containsExactly("e1");
    }

    @ParameterizedTest
    @CsvSource({
        "Service_QualityLevel, QualityLevel, development pre-production production testing",
        "Service_Endpoint_QualityLevel, Endpoint/QualityLevel, development pre-production production testing",
        "Service_Endpoint_HealthState, Endpoint/HealthState, critical ok other unknown warning",
        "Service_Endpoint_ServingState, Endpoint/ServingState, closed draining production queueing"
    })
    void enumerationsTakeTheirOwnWordsToTheLetter(String attribute, String path, String words) throws IOException {
        for (String word : words.split(" ", -1)) {
            assertThat(service(attribute, new Text(word), path)).containsExactly(word);
            assertThat(service(attribute, new Text(word.toUpperCase(Locale.ROOT)), path))
                    .isEmpty();
        }
        assertThat(service(attribute, new Text("excellent"), path)).isEmpty();
        assertThat(service(attribute, list(new Text("production")), path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"StartTime", "DowntimeAnnounce", "DowntimeStart", "DowntimeEnd"})
    void datesAreInUtcWithMillisecondsAndOnlyDates(String element) throws IOException {
        String attribute = "Service_Endpoint_" + element;
        String path = "Endpoint/" + element;

        assertThat(service(attribute, new Moment(STARTED.plusMillis(5)), path))
                .containsExactly("2024-05-01T08:00:00.005Z");
        assertThat(service(attribute, new Text("2024-05-01T08:00:00.005Z"), path))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Latitude", "Longitude"})
    void degreesAreNumbersOrTextsThatAre(String element) throws IOException {
        String attribute = "Service_Location_" + element;
        String path = "Location/" + element;

        assertThat(service(attribute, new Real("7.1"), path)).containsExactly("7.1");
        assertThat(service(attribute, new Text("-7.25"), path)).containsExactly("-7.25");
        assertThat(service(attribute, new Whole(700), path)).containsExactly("700.0");
        for (String other : List.of("NaN", "Infinity", "1f", "0x1p3", "7,1", "", "east", "1e99")) {
            assertThat(service(attribute, new Text(other), path)).isEmpty();
        }
        assertThat(service(attribute, Flag.TRUE, path)).isEmpty();
    }

    @Test
    void aLocationHasAnIdentifierIfItHasAnAddress() throws IOException {
        assertThat(service("Service_Location_Address", new Text("1 Main St"), "Location/ID"))
                .containsExactly("000000010000000000000001");
        assertThat(service("Service_Location_Place", new Text("Bonn"), "Location/ID"))
                .isEmpty();
    }

    @Test
    void contactsAreObjectsInAnArrayAndAnythingElseIsDropped() throws IOException {
        Listed contacts = list(
                contact("sysadmin", "mailto:a@b"),
                detail("mailto:c@d"),
                new Text("nobody"),
                new Nested(Attributes.EMPTY));

        assertThat(service("Service_Contact", contacts, "Contact")).hasSize(3);
        assertThat(service("Service_Contact", contacts, "Contact/Detail")).containsExactly("mailto:a@b", "mailto:c@d");
        assertThat(service("Service_Contact", contacts, "Contact/Type")).containsExactly("sysadmin");
        assertThat(service("Service_Contact", contact("sysadmin", "mailto:a@b"), "Contact"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyKnownAttributeHasAPlaceOrIsDropped(Glue2 attribute) throws IOException {
        if (attribute.isSetByRegistry() || attribute == Glue2.SERVICE_ENDPOINT_ID) {
            return;
        }
        List<String> documents = Stream.of(
                        new Text("ok"),
                        list(contact("t", "d")),
                        new Moment(STARTED),
                        new Text("production"),
                        new Whole(1))
                .map(value -> written(attribute.key(), value))
                .toList();

        assertThat(documents.stream().distinct().count() > 1).isEqualTo(!DROPPED.contains(attribute));
        assertThat(documents).noneMatch(document -> document.contains("<Extension>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"service_type", "SERVICE_DOMAIN", "Detail", "ContactType", "contacttype"})
    void namesThatEmirKnowsInAnotherSpellingVanish(String name) throws IOException {
        assertThat(service(name, new Text("x"), "Extensions/Extension")).isEmpty();
        assertThat(service(name, new Text("x"), "Type")).isEmpty();
    }

    @Test
    void otherAttributesAreExtensionsInTheOrderOfTheRecord() throws IOException {
        Attributes claims = Attributes.builder()
                .add("z", new Text("last"))
                .add("nothing", Nothing.NOTHING)
                .add("list", list(new Whole(1), new Real("2.50"), Nothing.NOTHING))
                .add(
                        "object",
                        new Nested(Attributes.builder().add("a", new Text("\"")).build()))
                .add("date", new Moment(STARTED))
                .add("flag", Flag.FALSE)
                .add("a", new Real("1e30"))
                .build();

        Element result = root(XmlForm.EMIR, claims);

        assertThat(texts(result, "Service/Extensions/Extension/Key"))
                .containsExactly("z", "nothing", "list", "object", "date", "flag", "a");
        assertThat(texts(result, "Service/Extensions/Extension/Value"))
                .containsExactly(
                        "last",
                        "null",
                        "[1,2.50,null]",
                        "{\"a\":\"\\\"\"}",
                        "{\"$date\":\"2024-05-01T08:00:00.000Z\"}",
                        "false",
                        "1e30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "with space", "1st", "", "ключ", "<&>", "\u0000"})
    void extensionsKeepTheirIdentifier(String name) throws IOException {
        List<String> first = service(name, new Text("x"), "Extensions/Extension/LocalID");
        List<String> second = service(name, new Text("y"), "Extensions/Extension/LocalID");

        assertThat(first).isEqualTo(second).singleElement().asString().matches("[a-zA-Z][a-zA-Z_0-9\\-.:]*");
    }

    private static List<String> service(String attribute, AttributeValue value, String path) throws IOException {
        return texts(root(XmlForm.EMIR, claims(attribute, value)), "Service/" + path);
    }

    private static String written(String attribute, AttributeValue value) {
        try {
            return text(XmlForm.EMIR, found(live(claims(attribute, value))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attributes claims(String attribute, AttributeValue value) {
        Attributes.Builder claims = Attributes.builder();
        if (!attribute.equals(Glue2.SERVICE_ENDPOINT_ID.key())) {
            claims.add(Glue2.SERVICE_ENDPOINT_ID, "e1");
        }
        return claims.add(attribute, value).build();
    }

    private static Listed list(AttributeValue... elements) {
        return new Listed(Arrays.asList(elements));
    }

    private static Nested contact(String type, String detail) {
        return new Nested(Attributes.builder()
                .add("ContactType", new Text(type))
                .add("Detail", new Text(detail))
                .build());
    }

    private static Nested detail(String detail) {
        return new Nested(Attributes.builder().add("Detail", new Text(detail)).build());
    }
}
