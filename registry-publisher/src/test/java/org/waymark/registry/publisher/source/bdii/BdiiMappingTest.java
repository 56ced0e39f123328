package org.waymark.registry.publisher.source.bdii;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import org.junit.jupiter.api.Test;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.publisher.source.Description;
import org.waymark.registry.publisher.source.Harvest;
import org.waymark.registry.publisher.source.Origin;

class BdiiMappingTest {
    private static final String SERVICE = """
            dn: GLUE2ServiceID=s1,o=glue
            objectClass: GLUE2Service
            GLUE2ServiceID: s1
            GLUE2ServiceType: org.example.compute
            GLUE2ServiceCapability: a
            GLUE2ServiceCapability: b

            """;

    private static final String ENDPOINT = """
            dn: GLUE2EndpointID=e1,GLUE2ServiceID=s1,o=glue
            objectClass: GLUE2Endpoint
            GLUE2EndpointID: e1
            GLUE2EndpointServiceForeignKey: s1

            """;

    private static final String WHOLE = """
            dn: GLUE2DomainID=SITE,o=glue
            objectClass: GLUE2Domain
            objectClass: GLUE2AdminDomain
            GLUE2DomainID: SITE
            GLUE2EntityName: not asked for

            dn: GLUE2LocationID=l,GLUE2DomainID=SITE,o=glue
            objectClass: GLUE2Location
            GLUE2LocationID: l
            GLUE2LocationAddress: Lane 1
            GLUE2LocationPlace:: R8O2dHRpbmdlbg==
            GLUE2LocationCountry: Germany
            GLUE2LocationPostCode: 01069
            GLUE2LocationLatitude: 51.50
            GLUE2LocationLongitude: -10
            GLUE2LocationDomainForeignKey: SITE

            dn: GLUE2ContactID=c1,GLUE2DomainID=SITE,o=glue
            objectClass: GLUE2Contact
            GLUE2ContactID: c1
            GLUE2ContactType: security
            GLUE2ContactDetail: mailto:security@site.example
            GLUE2ContactDomainForeignKey: SITE

            dn: GLUE2ContactID=c2,GLUE2DomainID=SITE,o=glue
            objectClass: GLUE2Contact
            GLUE2ContactID: c2
            GLUE2ContactType: sysadmin
            GLUE2ContactDetail: mailto:root@site.example
            GLUE2ContactDomainForeignKey: SITE

            dn: GLUE2ServiceID=s1,GLUE2DomainID=SITE,o=glue
            objectClass: GLUE2Service
            objectClass: GLUE2ComputingService
            GLUE2ServiceID: s1
            GLUE2EntityName: The service
            GLUE2EntityCreationTime: 2026-01-15T11:39:05Z
            GLUE2EntityValidity: 3600
            GLUE2EntityOtherInfo: of the service
            GLUE2ServiceType: org.example.compute
            GLUE2ServiceCapability: a
            GLUE2ServiceCapability: b
            GLUE2ServiceQualityLevel: testing
            GLUE2ServiceComplexity: endpointType=1
            GLUE2ServiceAdminDomainForeignKey: SITE
            GLUE2ServiceStatusInfo: not asked for

            dn: GLUE2EndpointID=e1,GLUE2ServiceID=s1,GLUE2DomainID=SITE,o=glue
            objectClass: GLUE2Endpoint
            GLUE2EndpointID: e1
            GLUE2EntityName: The endpoint
            GLUE2EntityCreationTime: 2001-01-01T00:00:00Z
            GLUE2EntityValidity: 1
            GLUE2EntityOtherInfo: one
            GLUE2EntityOtherInfo: two
            GLUE2EndpointURL: https://ce.example/
            GLUE2EndpointCapability: c
            GLUE2EndpointTechnology: webservice
            GLUE2EndpointInterfaceName: org.ogf.bes
            GLUE2EndpointInterfaceVersion: 1.0
            GLUE2EndpointInterfaceExtension: urn:extension
            GLUE2EndpointWSDL: https://ce.example/?wsdl
            GLUE2EndpointWSDL: https://ce.example/?wsdl2
            GLUE2EndpointSupportedProfile: urn:profile
            GLUE2EndpointSemantics: urn:semantics
            GLUE2EndpointImplementor: Maker
            GLUE2EndpointImplementationName: Software
            GLUE2EndpointImplementationVersion: 2.1
            GLUE2EndpointQualityLevel: production
            GLUE2EndpointHealthState: ok
            GLUE2EndpointHealthStateInfo: all is well
            GLUE2EndpointServingState: draining
            GLUE2EndpointStartTime: 2026-01-15T12:39:05+01:00
            GLUE2EndpointIssuerCA: /C=EX/CN=Authority
            GLUE2EndpointTrustedCA: /C=EX/CN=Authority
            GLUE2EndpointTrustedCA: /C=EX/CN=Another
            GLUE2EndpointDowntimeAnnounce: 2026-02-01T00:00:00Z
            GLUE2EndpointDowntimeStart: 2026-02-02T00:00:00.25Z
            GLUE2EndpointDowntimeEnd: 2026-02-03T00:00:00Z
            GLUE2EndpointDowntimeInfo: moving
            GLUE2EndpointServiceForeignKey: s1

            dn: GLUE2PolicyID=p1,GLUE2EndpointID=e1,GLUE2ServiceID=s1,GLUE2DomainID=SITE,o=glue
            objectClass: GLUE2Policy
            objectClass: GLUE2AccessPolicy
            GLUE2PolicyID: p1
            GLUE2PolicyRule: VO:atlas
            GLUE2PolicyRule: VO:cms
            GLUE2AccessPolicyEndpointForeignKey: e1

            dn: GLUE2PolicyID=p2,GLUE2EndpointID=e1,GLUE2ServiceID=s1,GLUE2DomainID=SITE,o=glue
            objectClass: GLUE2AccessPolicy
            GLUE2PolicyID: p2
            GLUE2PolicyRule: ALL
            GLUE2AccessPolicyEndpointForeignKey: e1

            dn: GLUE2ExtensionLocalID=x,GLUE2ServiceID=s1,GLUE2DomainID=SITE,o=glue
            objectClass: GLUE2Extension
            GLUE2ExtensionLocalID: x
            GLUE2ExtensionKey: tier
            GLUE2ExtensionValue: 2
            GLUE2ExtensionEntityForeignKey: s1

            dn: GLUE2ShareID=h,GLUE2ServiceID=s1,GLUE2DomainID=SITE,o=glue
            objectClass: GLUE2Share
            GLUE2ShareID: h
            GLUE2ShareEndpointForeignKey: e1

            """;

    @Test
    void everyAttributeOfTheTableIsFoundAgain() throws LDAPException {
        Harvest harvest = Bdii.harvest(WHOLE);

        assertThat(harvest.flaws()).isEmpty();
        assertThat(harvest.unread()).isEmpty();
        assertThat(harvest.unclear()).isEmpty();
        assertThat(harvest.descriptions())
                .singleElement()
                .returns(new EndpointId("e1"), Description::id)
                .returns(Origin.whole(Bdii.NAME), Description::origin)
                .returns("""
                        {"Service_ID":"s1","Service_Name":"The service","Service_Type":"org.example.compute",
                        "Service_Domain":"SITE","Service_Capability":["a","b"],"Service_QualityLevel":"testing",
                        "Service_Complexity":"endpointType=1","Service_Validity":3600,
                        "Service_CreationTime":{"$date":"2026-01-15T11:39:05.000Z"},
                        "Service_Endpoint_ID":"e1","Service_Endpoint_URL":"https://ce.example/",
                        "Service_Endpoint_Capability":["c"],"Service_Endpoint_Technology":"webservice",
                        "Service_Endpoint_InterfaceName":"org.ogf.bes","Service_Endpoint_InterfaceVersion":"1.0",
                        "Service_Endpoint_InterfaceExtension":["urn:extension"],
                        "Service_Endpoint_WSDL":"https://ce.example/?wsdl",
                        "Service_Endpoint_SupportedProfile":["urn:profile"],
                        "Service_Endpoint_Semantics":["urn:semantics"],"Service_Endpoint_Implementor":"Maker",
                        "Service_Endpoint_ImplementationName":"Software",
                        "Service_Endpoint_ImplementationVersion":"2.1","Service_Endpoint_QualityLevel":"production",
                        "Service_Endpoint_HealthState":"ok","Service_Endpoint_HealthStateInfo":"all is well",
                        "Service_Endpoint_ServingState":"draining",
                        "Service_Endpoint_StartTime":{"$date":"2026-01-15T11:39:05.000Z"},
                        "Service_Endpoint_IssuerCA":"/C=EX/CN=Authority",
                        "Service_Endpoint_TrustedCA":["/C=EX/CN=Authority","/C=EX/CN=Another"],
                        "Service_Endpoint_DowntimeAnnounce":{"$date":"2026-02-01T00:00:00.000Z"},
                        "Service_Endpoint_DowntimeStart":{"$date":"2026-02-02T00:00:00.250Z"},
                        "Service_Endpoint_DowntimeEnd":{"$date":"2026-02-03T00:00:00.000Z"},
                        "Service_Endpoint_DowntimeInfo":"moving","Service_Endpoint_OtherInfo":["one","two"],
                        "Service_Endpoint_AccessPolicy_Rule":["VO:atlas","VO:cms","ALL"],
                        "Service_Location_Address":"Lane 1","Service_Location_Place":"Göttingen",
                        "Service_Location_Country":"Germany","Service_Location_PostCode":"01069",
                        "Service_Location_Latitude":51.50,"Service_Location_Longitude":-10,
                        "Service_Contact":[{"ContactType":"security","Detail":"mailto:security@site.example"},
                        {"ContactType":"sysadmin","Detail":"mailto:root@site.example"}],
                        "Service_Extensions":[{"tier":"2"}]}""".replace("\n", ""), BdiiMappingTest::json);
    }

    @Test
    void whatAStrictRegistryWantsHasSomethingToStandInForIt() throws LDAPException {
        assertThat(json(only(SERVICE + ENDPOINT))).isEqualTo("""
                        {"Service_ID":"s1","Service_Name":"org.example.compute","Service_Type":"org.example.compute",
                        "Service_Capability":["a","b"],"Service_Endpoint_ID":"e1",
                        "Service_Endpoint_Capability":["a","b"],"Service_Endpoint_Technology":"unknown",
                        "Service_Endpoint_InterfaceVersion":"unknown"}""".replace("\n", ""));
    }

    @Test
    void severalVersionsOfAnInterfaceAreAList() throws LDAPException {
        String versions = "GLUE2EndpointInterfaceVersion: 1.0\nGLUE2EndpointInterfaceVersion: 1.1\n\n";

        assertThat(json(only(SERVICE + ENDPOINT.stripTrailing() + "\n" + versions)))
                .contains("\"Service_Endpoint_InterfaceVersion\":[\"1.0\",\"1.1\"]");
    }

    @Test
    void namesOfAttributesClassesAndEntriesAreReadInAnyCase() throws LDAPException {
        String shouting = WHOLE.replace("GLUE2", "gLUe2").replace("objectClass", "OBJECTCLASS");

        assertThat(json(only(shouting))).isEqualTo(json(only(WHOLE)));
    }

    @Test
    void anEntryThatSaysOnlyItsSpecialClassIsKnownByItsName() throws LDAPException {
        String hidden = "objectClass: GLUE2Service\nobjectClass: GLUE2Endpoint\n";
        String both = (SERVICE + ENDPOINT)
                .replace("objectClass: GLUE2Service\n", hidden)
                .replace("objectClass: GLUE2Endpoint\nGLUE2EndpointID", hidden + "GLUE2EndpointID")
                .replace("dn: GLUE2", "dn: glue2");

        assertThat(json(only(both))).isEqualTo(json(only(SERVICE + ENDPOINT)));
    }

    @Test
    void identifiersAreComparedToTheLetter() throws LDAPException {
        Harvest harvest = Bdii.harvest(SERVICE + ENDPOINT.replace("ForeignKey: s1", "ForeignKey: S1"));

        assertThat(harvest.descriptions()).isEmpty();
        assertThat(harvest.unclear()).containsExactly(new EndpointId("e1"));
    }

    @Test
    void aServiceThatNamesNoDomainIsOfTheOneItStandsBelow() throws LDAPException {
        String below = WHOLE.replace("GLUE2ServiceAdminDomainForeignKey: SITE\n", "");

        assertThat(only(below).attributes().asMap())
                .isEqualTo(only(WHOLE).attributes().asMap());
    }

    @Test
    void theDomainAServiceStandsBelowIsSeenInItsNameIfTheBaseIsBelowTheDomain() throws LDAPException {
        String group = "dn: GLUE2GroupID=resource,GLUE2DomainID=SITE,o=glue\nobjectClass: GLUE2Group\n\n";
        String entries = "dn: GLUE2DomainID=SITE,o=glue\nobjectClass: GLUE2AdminDomain\n\n" + group
                + (SERVICE + ENDPOINT).replace(",o=glue", ",GLUE2GroupID=resource,GLUE2DomainID=SITE,o=glue");

        try (Bdii bdii = Bdii.with("dn: o=glue\nobjectClass: organization\n\n" + entries)) {
            Harvest harvest = Bdii.at(bdii.port(), "glue2groupid=Resource, glue2domainid=site, O=GLUE", Bdii.PATIENT)
                    .harvest();

            assertThat(harvest.descriptions()).singleElement().satisfies(description -> assertThat(
                            description.attributes().text(Glue2.SERVICE_DOMAIN))
                    .contains("SITE"));
        }
    }

    @Test
    void whereAServiceStandsAndWhomToAskIsKnownBestByItself() throws LDAPException {
        String own = """
                dn: GLUE2LocationID=own,o=glue
                objectClass: GLUE2Location
                GLUE2LocationID: own
                GLUE2LocationPlace: Elsewhere
                GLUE2LocationServiceForeignKey: s0
                GLUE2LocationServiceForeignKey: s1

                dn: GLUE2ContactID=own,o=glue
                objectClass: GLUE2Contact
                GLUE2ContactID: own
                GLUE2ContactType: general
                GLUE2ContactDetail: tel:1
                GLUE2ContactServiceForeignKey: s1

                """;

        assertThat(json(only(WHOLE + own)))
                .contains("\"Service_Location_Place\":\"Elsewhere\"")
                .contains("\"Service_Contact\":[{\"ContactType\":\"general\",\"Detail\":\"tel:1\"}]")
                .doesNotContain("Service_Location_Address");
    }

    @Test
    void endpointsOfAServiceShareWhatIsSaidOfIt() throws LDAPException {
        Harvest harvest = Bdii.harvest(WHOLE
                + ENDPOINT.replace("e1", "e2").replace("GLUE2ServiceID=s1,", "GLUE2ServiceID=s1,GLUE2DomainID=SITE,"));

        assertThat(harvest.descriptions())
                .extracting(description -> description.id().value())
                .containsExactlyInAnyOrder("e1", "e2");
        assertThat(harvest.descriptions()).allSatisfy(description -> assertThat(json(description))
                .contains("\"Service_Location_PostCode\":\"01069\"", "\"Service_Extensions\":[{\"tier\""));
    }

    private static Description only(String ldif) throws LDAPException {
        Harvest harvest = Bdii.harvest(ldif);
        assertThat(harvest.flaws()).isEmpty();
        assertThat(harvest.descriptions()).hasSize(1);
        return harvest.descriptions().get(0);
    }

    private static String json(Description description) {
        return RecordJson.render(new Nested(description.attributes())).toString();
    }
}
