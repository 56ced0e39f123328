package org.waymark.registry.model.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The attributes that the registry knows, in GLUE 2.0 names. The one table: rules, model document, indexes and manual
 * are loops over it. Records may hold any others beside them.
 */
public enum Glue2 {
    SERVICE_ID(
            "Service_ID",
            AttributeKind.TEXT,
            "Identifier of the service, unique in the world.",
            Trait.MANDATORY,
            Trait.INDEXED),
    SERVICE_DOMAIN("Service_Domain", AttributeKind.TEXT, "Administrative domain that runs the service.", Trait.INDEXED),
    SERVICE_NAME("Service_Name", AttributeKind.TEXT, "Name of the service for people.", Trait.MANDATORY, Trait.INDEXED),
    SERVICE_TYPE(
            "Service_Type",
            AttributeKind.TEXT,
            "Kind of service, in GLUE 2.0 notation such as org.example.compute.",
            Trait.MANDATORY,
            Trait.INDEXED),
    SERVICE_ENDPOINT_URL(
            "Service_Endpoint_URL",
            AttributeKind.TEXT,
            "Address at which the endpoint is reached.",
            Trait.MANDATORY,
            Trait.INDEXED),
    SERVICE_CREATION_TIME(
            "Service_CreationTime",
            AttributeKind.DATE,
            "First registration; set by the registry unless the publisher says it.",
            Trait.ENVELOPE),
    SERVICE_CAPABILITY("Service_Capability", AttributeKind.TEXTS, "What the service as a whole can do.", Trait.INDEXED),
    SERVICE_QUALITY_LEVEL(
            "Service_QualityLevel",
            AttributeKind.TEXT,
            "Maturity of the service: development, testing, pre-production or production.",
            Trait.INDEXED),
    SERVICE_ENDPOINT_QUALITY_LEVEL(
            "Service_Endpoint_QualityLevel",
            AttributeKind.TEXT,
            "Maturity of the endpoint, same values.",
            Trait.INDEXED),
    SERVICE_COMPLEXITY("Service_Complexity", AttributeKind.TEXT, "Summary of what the service consists of."),
    SERVICE_VALIDITY(
            "Service_Validity",
            AttributeKind.WHOLE,
            "Seconds for which the publisher's information holds; does not set the lease."),
    SERVICE_EXPIRE_ON(
            "Service_ExpireOn",
            AttributeKind.DATE,
            "End of the lease; asked for by the publisher, granted by the registry.",
            Trait.ENVELOPE),
    UPDATE_SINCE(
            "updateSince",
            AttributeKind.DATE,
            "Time of the message that brought this state; set by the registry if absent.",
            Trait.ENVELOPE),
    SERVICE_OWNER(
            "serviceOwner",
            AttributeKind.TEXT,
            "Distinguished name of the owner; always set by the registry.",
            Trait.ENVELOPE,
            Trait.INDEXED),
    SERVICE_OWNER_REGISTRY(
            "serviceOwnerRegistry",
            AttributeKind.TEXT,
            "Distinguished name of the registry below that passed the record on; always set by the registry.",
            Trait.ENVELOPE),
    SERVICE_ROUTE(
            "serviceRoute",
            AttributeKind.TEXTS,
            "Addresses of the registries that passed the record on, the first one first; always set by the registry.",
            Trait.ENVELOPE),
    SERVICE_DN("Service_DN", AttributeKind.TEXT, "Distinguished name of a global registry."),
    SERVICE_EXTENSIONS("Service_Extensions", AttributeKind.OBJECTS, "Further facts as small objects."),
    SERVICE_ENDPOINT_ID(
            "Service_Endpoint_ID", AttributeKind.TEXT, "Identity of the record; never empty.", Trait.MANDATORY),
    SERVICE_ENDPOINT_CAPABILITY(
            "Service_Endpoint_Capability",
            AttributeKind.TEXTS,
            "What the endpoint can do; at least one element.",
            Trait.MANDATORY,
            Trait.INDEXED),
    SERVICE_ENDPOINT_TECHNOLOGY(
            "Service_Endpoint_Technology",
            AttributeKind.TEXT,
            "Technology of the endpoint, such as webservice.",
            Trait.MANDATORY,
            Trait.INDEXED),
    SERVICE_ENDPOINT_INTERFACE_NAME(
            "Service_Endpoint_InterfaceName",
            AttributeKind.TEXT,
            "Name of the interface that the endpoint speaks.",
            Trait.MANDATORY,
            Trait.INDEXED),
    SERVICE_ENDPOINT_INTERFACE_VERSION(
            "Service_Endpoint_InterfaceVersion",
            AttributeKind.TEXT,
            "Version of the interface; one text or a list.",
            Trait.MANDATORY,
            Trait.INDEXED),
    SERVICE_ENDPOINT_INTERFACE_EXTENSION(
            "Service_Endpoint_InterfaceExtension", AttributeKind.TEXT, "Extension of the interface, as a URI."),
    SERVICE_ENDPOINT_WSDL("Service_Endpoint_WSDL", AttributeKind.TEXT, "Address of the interface's WSDL document."),
    SERVICE_ENDPOINT_SUPPORTED_PROFILE(
            "Service_Endpoint_SupportedProfile", AttributeKind.TEXTS, "Profiles that the endpoint supports, as URIs."),
    SERVICE_ENDPOINT_SEMANTICS(
            "Service_Endpoint_Semantics",
            AttributeKind.TEXTS,
            "Documents that explain the endpoint's behaviour, as URIs."),
    SERVICE_ENDPOINT_HEALTH_STATE(
            "Service_Endpoint_HealthState",
            AttributeKind.TEXT,
            "Health: ok, warning, critical, unknown or other.",
            Trait.INDEXED),
    SERVICE_ENDPOINT_HEALTH_STATE_INFO("Service_Endpoint_HealthStateInfo", AttributeKind.TEXT, "Health in words."),
    SERVICE_ENDPOINT_SERVING_STATE(
            "Service_Endpoint_ServingState",
            AttributeKind.TEXT,
            "Whether work is accepted: production, draining, queueing or closed.",
            Trait.INDEXED),
    SERVICE_ENDPOINT_START_TIME("Service_Endpoint_StartTime", AttributeKind.DATE, "Last start of the endpoint."),
    SERVICE_ENDPOINT_ISSUER_CA(
            "Service_Endpoint_IssuerCA",
            AttributeKind.TEXT,
            "Distinguished name of the authority that issued the endpoint's certificate."),
    SERVICE_ENDPOINT_TRUSTED_CA(
            "Service_Endpoint_TrustedCA",
            AttributeKind.TEXTS,
            "Distinguished names of the authorities that the endpoint trusts."),
    SERVICE_ENDPOINT_DOWNTIME_ANNOUNCE(
            "Service_Endpoint_DowntimeAnnounce", AttributeKind.DATE, "When the downtime was announced."),
    SERVICE_ENDPOINT_DOWNTIME_START("Service_Endpoint_DowntimeStart", AttributeKind.DATE, "Begin of the downtime."),
    SERVICE_ENDPOINT_DOWNTIME_END("Service_Endpoint_DowntimeEnd", AttributeKind.DATE, "End of the downtime."),
    SERVICE_ENDPOINT_DOWNTIME_INFO("Service_Endpoint_DowntimeInfo", AttributeKind.TEXT, "Reason for the downtime."),
    SERVICE_ENDPOINT_IMPLEMENTATION_NAME(
            "Service_Endpoint_ImplementationName", AttributeKind.TEXT, "Software behind the endpoint.", Trait.INDEXED),
    SERVICE_ENDPOINT_IMPLEMENTATION_VERSION(
            "Service_Endpoint_ImplementationVersion", AttributeKind.TEXT, "Version of that software."),
    SERVICE_ENDPOINT_IMPLEMENTOR("Service_Endpoint_Implementor", AttributeKind.TEXT, "Who makes that software."),
    SERVICE_ENDPOINT_OTHER_INFO("Service_Endpoint_OtherInfo", AttributeKind.TEXT, "Anything else; one text or a list."),
    ID("_id", AttributeKind.OBJECT, "The registry's own number of the record; ignored when sent.", Trait.ENVELOPE),
    SERVICE_LOCATION_ADDRESS("Service_Location_Address", AttributeKind.TEXT, "Street address."),
    SERVICE_LOCATION_PLACE("Service_Location_Place", AttributeKind.TEXT, "Town."),
    SERVICE_LOCATION_COUNTRY("Service_Location_Country", AttributeKind.TEXT, "Country.", Trait.INDEXED),
    SERVICE_LOCATION_POST_CODE("Service_Location_PostCode", AttributeKind.TEXT, "Postal code."),
    SERVICE_LOCATION_LATITUDE("Service_Location_Latitude", AttributeKind.NUMBER, "Degrees north."),
    SERVICE_LOCATION_LONGITUDE("Service_Location_Longitude", AttributeKind.NUMBER, "Degrees east."),
    SERVICE_CONTACT("Service_Contact", AttributeKind.OBJECTS, "Whom to ask: objects with ContactType and Detail."),
    SERVICE_ENDPOINT_ACCESS_POLICY_RULE(
            "Service_Endpoint_AccessPolicy_Rule",
            AttributeKind.TEXTS,
            "Whom the endpoint serves, such as VO:atlas.",
            Trait.INDEXED),
    SERVICE_EMI_VERSION("Service_EMI_Version", AttributeKind.TEXT, "Release of the EMI distribution.");

    private static final Map<String, Glue2> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Glue2::key, Function.identity()));

    private final String key;
    private final AttributeKind kind;
    private final String sentence;
    private final boolean mandatory;
    private final boolean setByRegistry;
    private final boolean indexed;

    Glue2(String key, AttributeKind kind, String sentence, Trait... traits) {
        this.key = key;
        this.kind = kind;
        this.sentence = sentence;
        Set<Trait> all = Set.of(traits);
        this.mandatory = all.contains(Trait.MANDATORY);
        this.setByRegistry = all.contains(Trait.ENVELOPE);
        this.indexed = all.contains(Trait.INDEXED);
    }

    /** What the registry makes of an attribute. */
    private enum Trait {
        MANDATORY,
        ENVELOPE,
        INDEXED
    }

    public static Optional<Glue2> named(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Whether the attribute of this name belongs to the registry's envelope and not to the publisher's claims. */
    public static boolean isEnvelope(String key) {
        Glue2 known = BY_KEY.get(key);
        return known != null && known.setByRegistry;
    }

    public static List<Glue2> mandatory() {
        return having(Glue2::isMandatory);
    }

    public static List<Glue2> indexed() {
        return having(Glue2::isIndexed);
    }

    public static List<Glue2> dates() {
        return having(attribute -> attribute.kind == AttributeKind.DATE);
    }

    /** The name on the wire. */
    public String key() {
        return key;
    }

    public AttributeKind kind() {
        return kind;
    }

    /** What the attribute says, for the model document and the manual. */
    public String sentence() {
        return sentence;
    }

    public boolean isMandatory() {
        return mandatory;
    }

    public boolean isIndexed() {
        return indexed;
    }

    public boolean isSetByRegistry() {
        return setByRegistry;
    }

    private static List<Glue2> having(Predicate<Glue2> condition) {
        return Arrays.stream(values()).filter(condition).toList();
    }
}
