package org.waymark.registry.publisher.source.bdii;

import static org.waymark.registry.publisher.source.bdii.EntryKind.ACCESS_POLICY;
import static org.waymark.registry.publisher.source.bdii.EntryKind.CONTACT;
import static org.waymark.registry.publisher.source.bdii.EntryKind.ENDPOINT;
import static org.waymark.registry.publisher.source.bdii.EntryKind.LOCATION;
import static org.waymark.registry.publisher.source.bdii.EntryKind.SERVICE;
import static org.waymark.registry.publisher.source.bdii.Form.DATE;
import static org.waymark.registry.publisher.source.bdii.Form.NUMBER;
import static org.waymark.registry.publisher.source.bdii.Form.TEXT;
import static org.waymark.registry.publisher.source.bdii.Form.TEXTS;
import static org.waymark.registry.publisher.source.bdii.Form.TEXT_OR_TEXTS;
import static org.waymark.registry.publisher.source.bdii.Form.WHOLE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;

/**
 * What becomes of what an information system says. The one table: what is asked for, what is read from an entry and what
 * is put together from several are loops over it.
 */
final class Glue2Mapping {
    /** Names in the elements of {@code Service_Contact}. */
    private static final String CONTACT_TYPE = "ContactType";

    private static final String CONTACT_DETAIL = "Detail";

    private static final Text UNKNOWN = new Text("unknown");

    private static final List<Row> ROWS = List.of(
            row(SERVICE, "GLUE2ServiceID", TEXT, Glue2.SERVICE_ID),
            row(SERVICE, "GLUE2EntityName", TEXT, Glue2.SERVICE_NAME).orElse(Glue2.SERVICE_TYPE),
            row(SERVICE, "GLUE2ServiceType", TEXT, Glue2.SERVICE_TYPE),
            row(SERVICE, "GLUE2ServiceAdminDomainForeignKey", TEXT, Glue2.SERVICE_DOMAIN),
            row(SERVICE, "GLUE2ServiceCapability", TEXTS, Glue2.SERVICE_CAPABILITY),
            row(SERVICE, "GLUE2ServiceQualityLevel", TEXT, Glue2.SERVICE_QUALITY_LEVEL),
            row(SERVICE, "GLUE2ServiceComplexity", TEXT, Glue2.SERVICE_COMPLEXITY),
            row(SERVICE, "GLUE2EntityValidity", WHOLE, Glue2.SERVICE_VALIDITY),
            row(SERVICE, "GLUE2EntityCreationTime", DATE, Glue2.SERVICE_CREATION_TIME),
            row(ENDPOINT, "GLUE2EndpointID", TEXT, Glue2.SERVICE_ENDPOINT_ID),
            row(ENDPOINT, "GLUE2EndpointURL", TEXT, Glue2.SERVICE_ENDPOINT_URL),
            row(ENDPOINT, "GLUE2EndpointCapability", TEXTS, Glue2.SERVICE_ENDPOINT_CAPABILITY)
                    .orElse(Glue2.SERVICE_CAPABILITY),
            row(ENDPOINT, "GLUE2EndpointTechnology", TEXT, Glue2.SERVICE_ENDPOINT_TECHNOLOGY)
                    .orElseUnknown(),
            row(ENDPOINT, "GLUE2EndpointInterfaceName", TEXT, Glue2.SERVICE_ENDPOINT_INTERFACE_NAME),
            row(ENDPOINT, "GLUE2EndpointInterfaceVersion", TEXT_OR_TEXTS, Glue2.SERVICE_ENDPOINT_INTERFACE_VERSION)
                    .orElseUnknown(),
            row(ENDPOINT, "GLUE2EndpointInterfaceExtension", TEXTS, Glue2.SERVICE_ENDPOINT_INTERFACE_EXTENSION),
            row(ENDPOINT, "GLUE2EndpointWSDL", TEXT, Glue2.SERVICE_ENDPOINT_WSDL),
            row(ENDPOINT, "GLUE2EndpointSupportedProfile", TEXTS, Glue2.SERVICE_ENDPOINT_SUPPORTED_PROFILE),
            row(ENDPOINT, "GLUE2EndpointSemantics", TEXTS, Glue2.SERVICE_ENDPOINT_SEMANTICS),
            row(ENDPOINT, "GLUE2EndpointImplementor", TEXT, Glue2.SERVICE_ENDPOINT_IMPLEMENTOR),
            row(ENDPOINT, "GLUE2EndpointImplementationName", TEXT, Glue2.SERVICE_ENDPOINT_IMPLEMENTATION_NAME),
            row(ENDPOINT, "GLUE2EndpointImplementationVersion", TEXT, Glue2.SERVICE_ENDPOINT_IMPLEMENTATION_VERSION),
            row(ENDPOINT, "GLUE2EndpointQualityLevel", TEXT, Glue2.SERVICE_ENDPOINT_QUALITY_LEVEL),
            row(ENDPOINT, "GLUE2EndpointHealthState", TEXT, Glue2.SERVICE_ENDPOINT_HEALTH_STATE),
            row(ENDPOINT, "GLUE2EndpointHealthStateInfo", TEXT, Glue2.SERVICE_ENDPOINT_HEALTH_STATE_INFO),
            row(ENDPOINT, "GLUE2EndpointServingState", TEXT, Glue2.SERVICE_ENDPOINT_SERVING_STATE),
            row(ENDPOINT, "GLUE2EndpointStartTime", DATE, Glue2.SERVICE_ENDPOINT_START_TIME),
            row(ENDPOINT, "GLUE2EndpointIssuerCA", TEXT, Glue2.SERVICE_ENDPOINT_ISSUER_CA),
            row(ENDPOINT, "GLUE2EndpointTrustedCA", TEXTS, Glue2.SERVICE_ENDPOINT_TRUSTED_CA),
            row(ENDPOINT, "GLUE2EndpointDowntimeAnnounce", DATE, Glue2.SERVICE_ENDPOINT_DOWNTIME_ANNOUNCE),
            row(ENDPOINT, "GLUE2EndpointDowntimeStart", DATE, Glue2.SERVICE_ENDPOINT_DOWNTIME_START),
            row(ENDPOINT, "GLUE2EndpointDowntimeEnd", DATE, Glue2.SERVICE_ENDPOINT_DOWNTIME_END),
            row(ENDPOINT, "GLUE2EndpointDowntimeInfo", TEXT, Glue2.SERVICE_ENDPOINT_DOWNTIME_INFO),
            row(ENDPOINT, "GLUE2EntityOtherInfo", TEXTS, Glue2.SERVICE_ENDPOINT_OTHER_INFO),
            row(ACCESS_POLICY, "GLUE2PolicyRule", TEXTS, Glue2.SERVICE_ENDPOINT_ACCESS_POLICY_RULE),
            row(LOCATION, "GLUE2LocationAddress", TEXT, Glue2.SERVICE_LOCATION_ADDRESS),
            row(LOCATION, "GLUE2LocationPlace", TEXT, Glue2.SERVICE_LOCATION_PLACE),
            row(LOCATION, "GLUE2LocationCountry", TEXT, Glue2.SERVICE_LOCATION_COUNTRY),
            row(LOCATION, "GLUE2LocationPostCode", TEXT, Glue2.SERVICE_LOCATION_POST_CODE),
            row(LOCATION, "GLUE2LocationLatitude", NUMBER, Glue2.SERVICE_LOCATION_LATITUDE),
            row(LOCATION, "GLUE2LocationLongitude", NUMBER, Glue2.SERVICE_LOCATION_LONGITUDE),
            new Row(CONTACT, "GLUE2ContactType", TEXT, CONTACT_TYPE, Otherwise.NOTHING),
            new Row(CONTACT, "GLUE2ContactDetail", TEXT, CONTACT_DETAIL, Otherwise.NOTHING));

    private Glue2Mapping() {}

    /** What stands in for a value that is not there. */
    @FunctionalInterface
    interface Otherwise {
        Otherwise NOTHING = service -> Optional.empty();

        Optional<AttributeValue> in(Attributes service);
    }

    /**
     * One attribute.
     *
     * @param to its name in a record; in an element of {@code Service_Contact} for those of contacts
     */
    record Row(EntryKind from, String ldap, Form form, String to, Otherwise otherwise) {

        Row orElse(Glue2 ofService) {
            return new Row(from, ldap, form, to, service -> service.get(ofService));
        }

        Row orElseUnknown() {
            return new Row(from, ldap, form, to, service -> Optional.of(UNKNOWN));
        }
    }

    private static Row row(EntryKind from, String ldap, Form form, Glue2 to) {
        return new Row(from, ldap, form, to.key(), Otherwise.NOTHING);
    }

    /** How entries refer to others: the name of the attribute and the kind it is found in. */
    enum ForeignKey {
        SERVICE_OF_ENDPOINT("GLUE2EndpointServiceForeignKey"),
        ENDPOINT_OF_POLICY("GLUE2AccessPolicyEndpointForeignKey"),
        SERVICE_OF_LOCATION("GLUE2LocationServiceForeignKey"),
        DOMAIN_OF_LOCATION("GLUE2LocationDomainForeignKey"),
        SERVICE_OF_CONTACT("GLUE2ContactServiceForeignKey"),
        DOMAIN_OF_CONTACT("GLUE2ContactDomainForeignKey"),
        ENTITY_OF_EXTENSION("GLUE2ExtensionEntityForeignKey");

        private final String ldap;

        ForeignKey(String ldap) {
            this.ldap = ldap;
        }

        String ldap() {
            return ldap;
        }
    }

    /** The two attributes of an extension, which become the name and the value in an element of a list. */
    static final String EXTENSION_KEY = "GLUE2ExtensionKey";

    static final String EXTENSION_VALUE = "GLUE2ExtensionValue";

    /** All attributes that are of use. */
    static List<String> requested() {
        Stream<String> kinds = Stream.of("objectClass", EntryKind.ADMIN_DOMAIN.id(), EXTENSION_KEY, EXTENSION_VALUE);
        Stream<String> keys = Stream.of(ForeignKey.values()).map(ForeignKey::ldap);
        return Stream.of(kinds, keys, ROWS.stream().map(Row::ldap))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    static List<Row> rows(EntryKind from) {
        return ROWS.stream().filter(row -> row.from() == from).toList();
    }

    /** Puts the record of an endpoint together, in the order of the table, from what each kind of entry says of it. */
    static void join(Function<EntryKind, Attributes> parts, Attributes.Builder record) {
        Attributes service = parts.apply(SERVICE);
        for (Row row : ROWS) {
            if (row.from() != CONTACT) {
                parts.apply(row.from())
                        .get(row.to())
                        .or(() -> row.otherwise().in(service))
                        .ifPresent(value -> record.add(row.to(), value));
            }
        }
    }
}
