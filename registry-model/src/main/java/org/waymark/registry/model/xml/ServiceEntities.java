package org.waymark.registry.model.xml;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.ServiceRecord;

/** What a record says of its service: the service itself, where it is and whom to ask. */
final class ServiceEntities {
    private static final String GENERAL = "general";

    private final ServiceRecord record;
    private final Facts facts;
    private final String id;

    ServiceEntities(ServiceRecord record) {
        this.record = record;
        this.facts = new Facts(record.attributes());
        this.id = EntityIds.service(record);
    }

    /** A way to reach somebody; without a detail there is none. */
    private record Contact(String id, String detail, String type) {
        static Optional<Contact> of(String service, AttributeValue value) {
            return value instanceof Nested nested
                    ? member(nested.members(), "Detail").map(detail -> of(service, detail, nested.members()))
                    : Optional.empty();
        }

        private static Contact of(String service, String detail, Attributes members) {
            String type = member(members, "ContactType").orElse(GENERAL);
            return new Contact(
                    EntityIds.derived("Contact", service + ' ' + type + ' ' + detail), UriText.of(detail), type);
        }

        private static Optional<String> member(Attributes members, String name) {
            return members.get(name)
                    .filter(value -> value != Nothing.NOTHING)
                    .map(Values::text)
                    .filter(text -> !text.isEmpty());
        }
    }

    void location(ElementWriter xml) throws XMLStreamException {
        if (hasLocation()) {
            xml.start("Location");
            xml.element("ID", locationId());
            SchemaPlaces.write(xml, Place.LOCATION, facts);
            associations(xml);
            xml.end();
        }
    }

    void contacts(ElementWriter xml) throws XMLStreamException {
        for (Contact contact : contacts()) {
            xml.start("Contact");
            xml.element("ID", contact.id());
            xml.element("Detail", contact.detail());
            xml.element("Type", contact.type());
            associations(xml);
            xml.end();
        }
    }

    void service(ElementWriter xml) throws XMLStreamException {
        xml.start("Service");
        xml.attribute("BaseType", "Service");
        SchemaPlaces.writeAge(xml, record, facts);
        xml.element("ID", id);
        SchemaPlaces.write(xml, Place.SERVICE_NAME, facts);
        if (SchemaPlaces.needPlaceholders(Place.SERVICE, facts)) {
            xml.start("Extensions");
            SchemaPlaces.namePlaceholders(xml, Place.SERVICE, facts);
            xml.end();
        }
        SchemaPlaces.write(xml, Place.SERVICE, facts);
        xml.start("Associations");
        for (Contact contact : contacts()) {
            xml.element("ContactID", contact.id());
        }
        if (hasLocation()) {
            xml.element("LocationID", locationId());
        }
        xml.end();
        xml.end();
    }

    private void associations(ElementWriter xml) throws XMLStreamException {
        xml.start("Associations");
        xml.element("ServiceID", id);
        xml.end();
    }

    private boolean hasLocation() {
        return Place.LOCATION.stream()
                .anyMatch(place -> !SchemaPlaces.texts(place, facts).isEmpty());
    }

    private String locationId() {
        return EntityIds.derived("Location", id);
    }

    /** Each once, for an identifier names one entity. */
    private List<Contact> contacts() {
        return facts.get(Glue2.SERVICE_CONTACT).map(SchemaContent::elements).orElse(List.of()).stream()
                .flatMap(contact -> Contact.of(id, contact).stream())
                .distinct()
                .toList();
    }
}
