package org.waymark.registry.model.xml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.json.DateForm;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;

/**
 * EMIR's document, to the letter but for two things: dates are in UTC wherever the server stands, and the identifiers of
 * extensions stay the same. {@code BaseType} remains {@code Entity} although the schema says otherwise: who wants a valid
 * document asks for the other form.
 */
final class EmirDocument {
    static final String NAMESPACE = "http://www.eu-emi.eu/emiregistry";
    static final String QUERY_RESULT = "QueryResult";

    private static final String CONTACT_TYPE = "ContactType";
    private static final String DETAIL = "Detail";

    /** EMIR knows names in any case, but reads and maps only its own spelling: others vanish. */
    private static final Set<String> KNOWN = Stream.concat(
                    Arrays.stream(Glue2.values()).map(Glue2::key), Stream.of(CONTACT_TYPE, DETAIL))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final ElementWriter xml;

    private EmirDocument(ElementWriter xml) {
        this.xml = xml;
    }

    static void write(FoundRecords found, ElementWriter xml) throws XMLStreamException {
        xml.startRoot("ns2", QUERY_RESULT, NAMESPACE);
        xml.defaultNamespace(Glue2Document.NAMESPACE);
        if (found.count() > 0) {
            xml.attribute("count", Long.toString(found.count()));
            if (found.next().isPresent()) {
                xml.attribute("ref", found.next().get().toString());
            }
        }
        EmirDocument document = new EmirDocument(xml);
        for (Live live : found.records()) {
            document.service(live);
        }
        xml.end();
    }

    private void service(Live live) throws XMLStreamException {
        Facts facts = new Facts(live.record().attributes());
        String created = DateForm.format(live.record().createdAt());
        xml.start("Service");
        xml.attribute("BaseType", "Entity");
        xml.attribute("CreationTime", created);
        text("ID", facts, Glue2.SERVICE_ID);
        places(Place.SERVICE_NAME, facts);
        extensions(facts);
        places(Place.SERVICE, facts);
        location(live, facts);
        contacts(facts);
        endpoint(created, facts);
        xml.end();
    }

    private void extensions(Facts facts) throws XMLStreamException {
        xml.start("Extensions");
        for (Map.Entry<String, AttributeValue> other : facts.others()) {
            if (!KNOWN.contains(other.getKey().toLowerCase(Locale.ROOT))) {
                Extensions.write(xml, other.getKey(), other.getValue());
            }
        }
        xml.end();
    }

    private void location(Live live, Facts facts) throws XMLStreamException {
        xml.start("Location");
        if (facts.get(Glue2.SERVICE_LOCATION_ADDRESS).isPresent()) {
            xml.element("ID", live.oid().toString());
        }
        places(Place.LOCATION, facts);
        xml.end();
    }

    private void contacts(Facts facts) throws XMLStreamException {
        if (facts.get(Glue2.SERVICE_CONTACT).orElse(Nothing.NOTHING) instanceof Listed contacts) {
            for (AttributeValue contact : contacts.elements()) {
                if (contact instanceof Nested nested) {
                    xml.start("Contact");
                    member(DETAIL, nested.members(), DETAIL);
                    member("Type", nested.members(), CONTACT_TYPE);
                    xml.end();
                }
            }
        }
    }

    private void member(String element, Attributes members, String name) throws XMLStreamException {
        AttributeValue value = members.get(name).orElse(Nothing.NOTHING);
        if (value != Nothing.NOTHING) {
            xml.element(element, Values.text(value));
        }
    }

    private void endpoint(String created, Facts facts) throws XMLStreamException {
        xml.start("Endpoint");
        xml.attribute("CreationTime", created);
        text("ID", facts, Glue2.SERVICE_ENDPOINT_ID);
        places(Place.ENDPOINT, facts);
        if (facts.get(Glue2.SERVICE_ENDPOINT_ACCESS_POLICY_RULE).orElse(Nothing.NOTHING) instanceof Listed rules) {
            xml.start("AccessPolicy");
            xml.elements("Rule", Values.elements(rules));
            xml.end();
        }
        xml.end();
    }

    private void text(String element, Facts facts, Glue2 attribute) throws XMLStreamException {
        place(new Place(element, attribute, Content.TEXT, Content.TEXT), facts);
    }

    private void places(List<Place> places, Facts facts) throws XMLStreamException {
        for (Place place : places) {
            place(place, facts);
        }
    }

    private void place(Place place, Facts facts) throws XMLStreamException {
        AttributeValue value = facts.get(place.attribute()).orElse(Nothing.NOTHING);
        if (value != Nothing.NOTHING) {
            xml.elements(place.element(), texts(place.emir(), value));
        }
    }

    /** What EMIR makes of a value; nothing if it does not fit the element. */
    private static List<String> texts(Content content, AttributeValue value) {
        return switch (content) {
            case ABSENT -> List.of();
            case TEXT, URI -> List.of(Values.text(value));
            case TEXTS, URIS -> value instanceof Listed list ? Values.elements(list) : List.of();
            case QUALITY_LEVEL, HEALTH_STATE, SERVING_STATE -> Values.word(content, value);
            case DATE -> value instanceof Moment moment ? List.of(DateForm.format(moment.value())) : List.of();
            case LATITUDE, LONGITUDE ->
                Values.number(value).map(Object::toString).stream().toList();
        };
    }
}
