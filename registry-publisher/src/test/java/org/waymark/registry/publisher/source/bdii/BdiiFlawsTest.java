package org.waymark.registry.publisher.source.bdii;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.publisher.source.Harvest;

class BdiiFlawsTest {
    private static final String SERVICE = """
            dn: GLUE2ServiceID=s1,o=glue
            objectClass: GLUE2Service
            GLUE2ServiceID: s1
            GLUE2ServiceType: first

            """;
    private static final String ENDPOINT = """
            dn: GLUE2EndpointID=e1,o=glue
            objectClass: GLUE2Endpoint
            GLUE2EndpointID: e1
            GLUE2EndpointServiceForeignKey: s1
            """;
    private static final String LOCATION = """

            dn: GLUE2LocationID=l,o=glue
            objectClass: GLUE2Location
            GLUE2LocationServiceForeignKey: s1
            GLUE2LocationPlace: Bonn
            """;

    @Test
    void anEndpointWithoutIdCostsOnlyItself() throws LDAPException {
        Harvest harvest = Bdii.harvest(SERVICE + ENDPOINT + "\n"
                + ENDPOINT.replace("GLUE2EndpointID: e1\n", "").replace("GLUE2EndpointID=e1", "cn=e2"));

        assertThat(ids(harvest)).isEqualTo("e1");
        assertThat(harvest.unclear()).isEmpty();
        assertThat(harvest.flaws()).containsExactly("An endpoint without GLUE2EndpointID is skipped: cn=e2,o=glue");
    }

    @Test
    void anEndpointOfAnUnknownServiceIsUnclear() throws LDAPException {
        Harvest harvest = Bdii.harvest(SERVICE + ENDPOINT + "\n"
                + ENDPOINT.replace("e1", "e2").replace("Key: s1", "Key: s2") + "\n"
                + ENDPOINT.replace("e1", "e3").replace("GLUE2EndpointServiceForeignKey: s1\n", ""));

        assertThat(ids(harvest)).isEqualTo("e1");
        assertThat(harvest.unclear()).containsExactlyInAnyOrder(new EndpointId("e2"), new EndpointId("e3"));
        assertThat(harvest.flaws())
                .containsExactly(
                        "An endpoint of a service that is not there, 's2', is skipped:" + " GLUE2EndpointID=e2,o=glue",
                        "An endpoint that names no service is skipped: GLUE2EndpointID=e3,o=glue");
    }

    @Test
    void ofTwoEndpointsOfOneIdTheFirstCounts() throws LDAPException {
        Harvest harvest = Bdii.harvest(SERVICE + ENDPOINT + "GLUE2EndpointURL: http://first/\n\n"
                + ENDPOINT.replace("=e1", "=e2") + "GLUE2EndpointURL: http://second/\n");

        assertThat(only(harvest).text(Glue2.SERVICE_ENDPOINT_URL)).contains("http://first/");
        assertThat(harvest.unclear()).isEmpty();
        assertThat(harvest.flaws()).singleElement().asString().endsWith("skipped: GLUE2EndpointID=e2,o=glue");
    }

    @Test
    void anEndpointThatCanBeDescribedOnceIsNotUnclear() throws LDAPException {
        Harvest harvest =
                Bdii.harvest(SERVICE + ENDPOINT.replace("Key: s1", "Key: s2") + "\n" + ENDPOINT.replace("=e1", "=e2"));

        assertThat(ids(harvest)).isEqualTo("e1");
        assertThat(harvest.unclear()).isEmpty();
    }

    @Test
    void ofTwoServicesOfOneIdTheFirstCounts() throws LDAPException {
        Harvest harvest = Bdii.harvest(SERVICE + SERVICE.replace("=s1", "=s2").replace("first", "second") + ENDPOINT);

        assertThat(only(harvest).text(Glue2.SERVICE_TYPE)).contains("first");
        assertThat(harvest.flaws()).singleElement().asString().endsWith("skipped: GLUE2ServiceID=s2,o=glue");
    }

    @Test
    void aServiceWithoutIdCostsItsEndpointsOnly() throws LDAPException {
        Harvest harvest = Bdii.harvest(
                SERVICE + SERVICE.replace("GLUE2ServiceID=s1", "cn=s2").replace("GLUE2ServiceID: s1\n", "") + ENDPOINT);

        assertThat(ids(harvest)).isEqualTo("e1");
        assertThat(harvest.flaws()).containsExactly("A service without GLUE2ServiceID is skipped: cn=s2,o=glue");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GLUE2EndpointStartTime        | yesterday            | date
            GLUE2EndpointStartTime        | 2026-02-30T00:00:00Z | date
            GLUE2EndpointDowntimeStart    | 2026-01-15           | date
            """)
    void aDateThatIsNoneIsLeftOut(String name, String value, String what) throws LDAPException {
        Harvest harvest = Bdii.harvest(SERVICE + ENDPOINT + name + ": " + value + "\n");

        assertThat(only(harvest).names()).doesNotContain(name.replace("GLUE2Endpoint", "Service_Endpoint_"));
        assertThat(harvest.flaws())
                .containsExactly(
                        name + " is no " + what + " but '" + value + "' and left out: GLUE2EndpointID=e1,o=glue");
    }

    @ParameterizedTest
    @CsvSource({"51°30', no", "NaN, no", "0x1p3, no", "1e400, no", "-, no", "50.7128, 50.7128", "+50.5, 50.5"})
    void aLatitudeThatIsNoNumberIsLeftOut(String value, String number) throws LDAPException {
        Harvest harvest = Bdii.harvest(SERVICE + ENDPOINT + LOCATION + "GLUE2LocationLatitude: " + value + "\n");

        assertThat(only(harvest).text(Glue2.SERVICE_LOCATION_PLACE)).contains("Bonn");
        if (number.equals("no")) {
            assertThat(only(harvest).names()).doesNotContain(Glue2.SERVICE_LOCATION_LATITUDE.key());
            assertThat(harvest.flaws()).singleElement().asString().startsWith("GLUE2LocationLatitude is no number but");
        } else {
            assertThat(only(harvest).get(Glue2.SERVICE_LOCATION_LATITUDE).toString())
                    .contains("=" + number + "]");
            assertThat(harvest.flaws()).isEmpty();
        }
    }

    @Test
    void anEmptyValueIsNone() throws LDAPException {
        Harvest harvest = Bdii.harvest(SERVICE + ENDPOINT
                + "GLUE2EndpointTechnology:\nGLUE2EndpointCapability:\nGLUE2EndpointCapability: c\n");

        assertThat(only(harvest).text(Glue2.SERVICE_ENDPOINT_TECHNOLOGY)).contains("unknown");
        assertThat(only(harvest).get(Glue2.SERVICE_ENDPOINT_CAPABILITY).toString())
                .contains("[Text[value=c]]");
        assertThat(harvest.flaws())
                .containsExactlyInAnyOrder(
                        "GLUE2EndpointTechnology is empty and left out: GLUE2EndpointID=e1,o=glue",
                        "GLUE2EndpointCapability is empty and left out: GLUE2EndpointID=e1,o=glue");
    }

    @Test
    void bytesThatAreNoTextAreLeftOut() throws LDAPException {
        Harvest harvest = Bdii.harvest(SERVICE + ENDPOINT + "GLUE2EndpointImplementor:: R/Z0dA==\n");

        assertThat(only(harvest).names()).doesNotContain(Glue2.SERVICE_ENDPOINT_IMPLEMENTOR.key());
        assertThat(harvest.flaws())
                .containsExactly("GLUE2EndpointImplementor is not in UTF-8 and left out: GLUE2EndpointID=e1,o=glue");
    }

    @Test
    void anExtensionThatRegistriesRefuseDoesNotCostTheEndpoint() throws LDAPException {
        String extension = """

                dn: GLUE2ExtensionLocalID=%1$s,o=glue
                objectClass: GLUE2Extension
                GLUE2ExtensionKey: %1$s
                GLUE2ExtensionValue: v
                GLUE2ExtensionEntityForeignKey: s1
                """;
        Harvest harvest = Bdii.harvest(SERVICE
                + ENDPOINT
                + extension.formatted("a.b")
                + extension.formatted("$c")
                + extension.formatted("d")
                + extension.formatted("e").replace("GLUE2ExtensionValue: v\n", ""));

        assertThat(only(harvest).get(Glue2.SERVICE_EXTENSIONS).toString()).contains("{d=Text[value=v]}");
        assertThat(harvest.flaws()).hasSize(3);
    }

    @Test
    void flawsAreBoundedInNumberAndLength() throws LDAPException {
        String many = IntStream.range(0, 50)
                .mapToObj(i -> ENDPOINT.replace("=e1", "=" + "long".repeat(200) + i)
                        .replace("ID: e1", "ID: e" + i)
                        .replace("Key: s1", "Key: s" + "2".repeat(5000)))
                .collect(Collectors.joining("\n"));
        Harvest harvest = Bdii.harvest(SERVICE + many);

        assertThat(harvest.unclear()).hasSize(50);
        assertThat(harvest.flaws()).hasSize(21).allMatch(flaw -> flaw.length() < 400);
        assertThat(harvest.flaws().get(20)).isEqualTo("And 30 more.");
    }

    @Test
    void flawsCannotForgeLines() throws LDAPException {
        Harvest harvest =
                Bdii.harvest(SERVICE + ENDPOINT + "GLUE2EndpointStartTime:: bm93CkVSUk9SOiBhbGwgaXMgbG9zdBtbMzFt\n");

        assertThat(harvest.flaws())
                .containsExactly("GLUE2EndpointStartTime is no date but 'now' and left out: GLUE2EndpointID=e1,o=glue");
    }

    private static String ids(Harvest harvest) {
        return harvest.descriptions().stream()
                .map(description -> ((Text) description
                                .attributes()
                                .get(Glue2.SERVICE_ENDPOINT_ID)
                                .orElseThrow())
                        .value())
                .collect(Collectors.joining(" "));
    }

    private static Attributes only(Harvest harvest) {
        assertThat(harvest.descriptions()).hasSize(1);
        return harvest.descriptions().get(0).attributes();
    }
}
