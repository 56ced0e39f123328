package org.waymark.registry.model.xml;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.ServiceRecord;

/**
 * Writes attributes where the schema wants them. For what it demands and a record does not say stands a place-holder:
 * {@code UNDEFINEDVALUE} and a host in {@code unknown.invalid}, as GLUE 2.0 prescribes, and of a closed enumeration the
 * word that promises least. Since such a word cannot be told from one that is meant, an extension names each element
 * that holds a place-holder.
 */
final class SchemaPlaces {
    private static final String UNDEFINED = "UNDEFINEDVALUE";
    private static final String PLACEHOLDER = "Placeholder";
    private static final Map<Glue2, String> PLACEHOLDERS = new EnumMap<>(Map.of(
            Glue2.SERVICE_TYPE, UNDEFINED,
            Glue2.SERVICE_QUALITY_LEVEL, "development",
            Glue2.SERVICE_ENDPOINT_URL, "https://unknown.invalid/",
            Glue2.SERVICE_ENDPOINT_INTERFACE_NAME, UNDEFINED,
            Glue2.SERVICE_ENDPOINT_QUALITY_LEVEL, "development",
            Glue2.SERVICE_ENDPOINT_HEALTH_STATE, "unknown",
            Glue2.SERVICE_ENDPOINT_SERVING_STATE, "closed"));

    private SchemaPlaces() {}

    static void write(ElementWriter xml, List<Place> places, Facts facts) throws XMLStreamException {
        for (Place place : places) {
            List<String> texts = texts(place, facts);
            xml.elements(
                    place.element(),
                    texts.isEmpty() ? placeholder(place).stream().toList() : texts);
        }
    }

    /** The attributes that say how old what follows is, and how long it holds. */
    static void writeAge(ElementWriter xml, ServiceRecord record, Facts facts) throws XMLStreamException {
        Optional<String> created = SchemaContent.date(record.createdAt());
        if (created.isPresent()) {
            xml.attribute("CreationTime", created.get());
        }
        Optional<AttributeValue> validity = facts.get(Glue2.SERVICE_VALIDITY);
        if (validity.isPresent() && validity.get() instanceof Whole seconds && seconds.value() >= 0) {
            xml.attribute("Validity", Long.toString(seconds.value()));
        }
    }

    static List<String> texts(Place place, Facts facts) {
        return facts.get(place.attribute())
                .map(value -> SchemaContent.texts(place.schema(), value))
                .orElse(List.of());
    }

    static boolean needPlaceholders(List<Place> places, Facts facts) {
        return places.stream().anyMatch(place -> needsPlaceholder(place, facts));
    }

    static void namePlaceholders(ElementWriter xml, List<Place> places, Facts facts) throws XMLStreamException {
        for (Place place : places) {
            if (needsPlaceholder(place, facts)) {
                Extensions.write(xml, PLACEHOLDER + '.' + place.element(), PLACEHOLDER, place.element());
            }
        }
    }

    private static boolean needsPlaceholder(Place place, Facts facts) {
        return PLACEHOLDERS.containsKey(place.attribute())
                && texts(place, facts).isEmpty();
    }

    private static Optional<String> placeholder(Place place) {
        return Optional.ofNullable(PLACEHOLDERS.get(place.attribute()));
    }
}
