package org.waymark.registry.model.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.ServiceRecord;

/** What a record says of its endpoint: the endpoint itself, and whom it serves. */
final class EndpointEntities {
    /** Known attributes that the schema has no element for. */
    private static final List<Glue2> WITHOUT_PLACE =
            List.of(Glue2.SERVICE_DOMAIN, Glue2.SERVICE_DN, Glue2.SERVICE_EXTENSIONS, Glue2.SERVICE_EMI_VERSION);

    /** A policy of the schema is about at least one user domain; grids name it after the virtual organisation. */
    private static final String ORGANISATION = "VO:";

    private static final String NO_ORGANISATION = "unknown.invalid";

    private final ServiceRecord record;
    private final String id;

    EndpointEntities(ServiceRecord record) {
        this.record = record;
        this.id = EntityIds.endpoint(record);
    }

    void endpoint(ElementWriter xml) throws XMLStreamException {
        Facts facts = new Facts(record.attributes());
        xml.start("Endpoint");
        xml.attribute("BaseType", "Endpoint");
        SchemaPlaces.writeAge(xml, record, facts);
        xml.element("ID", id);
        SchemaPlaces.write(xml, Place.ENDPOINT_INFO, facts);
        extensions(xml, facts);
        SchemaPlaces.write(xml, Place.ENDPOINT, facts);
        xml.start("Associations");
        xml.element("ServiceID", EntityIds.service(record));
        if (!rules().isEmpty()) {
            xml.element("PolicyID", policyId());
        }
        xml.end();
        xml.end();
    }

    void policy(ElementWriter xml) throws XMLStreamException {
        List<String> rules = rules();
        if (!rules.isEmpty()) {
            xml.start("AccessPolicy");
            xml.attribute("BaseType", "Policy");
            xml.element("ID", policyId());
            xml.element("Scheme", "basic");
            xml.elements("Rule", rules);
            xml.start("Associations");
            xml.element("EndpointID", id);
            xml.elements("DomainID", domains(rules));
            xml.end();
            xml.end();
        }
    }

    private static void extensions(ElementWriter xml, Facts facts) throws XMLStreamException {
        xml.start("Extensions");
        for (Glue2 attribute : WITHOUT_PLACE) {
            Optional<AttributeValue> value = facts.get(attribute);
            if (value.isPresent()) {
                Extensions.write(xml, attribute.key(), value.get());
            }
        }
        for (Map.Entry<String, AttributeValue> other : facts.others()) {
            Extensions.write(xml, other.getKey(), other.getValue());
        }
        SchemaPlaces.namePlaceholders(xml, Place.ENDPOINT, facts);
        xml.end();
    }

    private List<String> rules() {
        return record.attributes()
                .get(Glue2.SERVICE_ENDPOINT_ACCESS_POLICY_RULE)
                .filter(rules -> rules != Nothing.NOTHING)
                .map(SchemaContent::each)
                .orElse(List.of());
    }

    private String policyId() {
        return EntityIds.derived("AccessPolicy", id);
    }

    private static List<String> domains(List<String> rules) {
        List<String> organisations = rules.stream()
                .filter(rule -> rule.startsWith(ORGANISATION) && rule.length() > ORGANISATION.length())
                .map(rule -> UriText.of(rule.substring(ORGANISATION.length())))
                .distinct()
                .toList();
        return organisations.isEmpty() ? List.of(NO_ORGANISATION) : organisations;
    }
}
