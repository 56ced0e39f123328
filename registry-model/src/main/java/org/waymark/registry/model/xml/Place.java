package org.waymark.registry.model.xml;

import static org.waymark.registry.model.xml.Content.ABSENT;
import static org.waymark.registry.model.xml.Content.DATE;
import static org.waymark.registry.model.xml.Content.HEALTH_STATE;
import static org.waymark.registry.model.xml.Content.LATITUDE;
import static org.waymark.registry.model.xml.Content.LONGITUDE;
import static org.waymark.registry.model.xml.Content.QUALITY_LEVEL;
import static org.waymark.registry.model.xml.Content.SERVING_STATE;
import static org.waymark.registry.model.xml.Content.TEXT;
import static org.waymark.registry.model.xml.Content.TEXTS;
import static org.waymark.registry.model.xml.Content.URI;
import static org.waymark.registry.model.xml.Content.URIS;

import java.util.List;
import org.waymark.registry.model.record.Glue2;

/**
 * Where an attribute goes in GLUE 2.0 XML. The lists are in the order that the schema demands; both forms go through
 * them.
 *
 * @param emir what EMIR puts there
 * @param schema what the schema has there
 */
record Place(String element, Glue2 attribute, Content emir, Content schema) {

    static final List<Place> SERVICE_NAME = List.of(same("Name", Glue2.SERVICE_NAME, TEXT));

    static final List<Place> SERVICE = List.of(
            new Place("Capability", Glue2.SERVICE_CAPABILITY, ABSENT, TEXTS),
            same("Type", Glue2.SERVICE_TYPE, TEXT),
            same("QualityLevel", Glue2.SERVICE_QUALITY_LEVEL, QUALITY_LEVEL),
            same("Complexity", Glue2.SERVICE_COMPLEXITY, TEXT));

    static final List<Place> LOCATION = List.of(
            same("Address", Glue2.SERVICE_LOCATION_ADDRESS, TEXT),
            same("Place", Glue2.SERVICE_LOCATION_PLACE, TEXT),
            same("Country", Glue2.SERVICE_LOCATION_COUNTRY, TEXT),
            same("PostCode", Glue2.SERVICE_LOCATION_POST_CODE, TEXT),
            same("Latitude", Glue2.SERVICE_LOCATION_LATITUDE, LATITUDE),
            same("Longitude", Glue2.SERVICE_LOCATION_LONGITUDE, LONGITUDE));

    static final List<Place> ENDPOINT_INFO =
            List.of(new Place("OtherInfo", Glue2.SERVICE_ENDPOINT_OTHER_INFO, ABSENT, TEXTS));

    static final List<Place> ENDPOINT = List.of(
            same("URL", Glue2.SERVICE_ENDPOINT_URL, URI),
            same("Capability", Glue2.SERVICE_ENDPOINT_CAPABILITY, TEXTS),
            same("Technology", Glue2.SERVICE_ENDPOINT_TECHNOLOGY, TEXT),
            same("InterfaceName", Glue2.SERVICE_ENDPOINT_INTERFACE_NAME, TEXT),
            new Place("InterfaceVersion", Glue2.SERVICE_ENDPOINT_INTERFACE_VERSION, TEXT, TEXTS),
            same("InterfaceExtension", Glue2.SERVICE_ENDPOINT_INTERFACE_EXTENSION, URIS),
            new Place("WSDL", Glue2.SERVICE_ENDPOINT_WSDL, TEXT, URIS),
            same("SupportedProfile", Glue2.SERVICE_ENDPOINT_SUPPORTED_PROFILE, URIS),
            same("Semantics", Glue2.SERVICE_ENDPOINT_SEMANTICS, URIS),
            same("Implementor", Glue2.SERVICE_ENDPOINT_IMPLEMENTOR, TEXT),
            same("ImplementationName", Glue2.SERVICE_ENDPOINT_IMPLEMENTATION_NAME, TEXT),
            same("ImplementationVersion", Glue2.SERVICE_ENDPOINT_IMPLEMENTATION_VERSION, TEXT),
            same("QualityLevel", Glue2.SERVICE_ENDPOINT_QUALITY_LEVEL, QUALITY_LEVEL),
            same("HealthState", Glue2.SERVICE_ENDPOINT_HEALTH_STATE, HEALTH_STATE),
            same("HealthStateInfo", Glue2.SERVICE_ENDPOINT_HEALTH_STATE_INFO, TEXT),
            same("ServingState", Glue2.SERVICE_ENDPOINT_SERVING_STATE, SERVING_STATE),
            same("StartTime", Glue2.SERVICE_ENDPOINT_START_TIME, DATE),
            same("IssuerCA", Glue2.SERVICE_ENDPOINT_ISSUER_CA, TEXT),
            same("TrustedCA", Glue2.SERVICE_ENDPOINT_TRUSTED_CA, TEXTS),
            same("DowntimeAnnounce", Glue2.SERVICE_ENDPOINT_DOWNTIME_ANNOUNCE, DATE),
            same("DowntimeStart", Glue2.SERVICE_ENDPOINT_DOWNTIME_START, DATE),
            same("DowntimeEnd", Glue2.SERVICE_ENDPOINT_DOWNTIME_END, DATE),
            same("DowntimeInfo", Glue2.SERVICE_ENDPOINT_DOWNTIME_INFO, TEXT));

    private static Place same(String element, Glue2 attribute, Content content) {
        return new Place(element, attribute, content, content);
    }
}
