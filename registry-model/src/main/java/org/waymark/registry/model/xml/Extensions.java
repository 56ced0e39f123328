package org.waymark.registry.model.xml;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.waymark.registry.model.record.AttributeValue;

/**
 * Writes the attributes that GLUE 2.0 has no element for.
 *
 * <p>The identifier of an extension is unique in its entity and the same in every document: the name of the attribute
 * if the schema takes it, a letter and then letters, digits and {@code _-.:}, and otherwise {@code name-} with the
 * name-based UUID of the name. EMIR drew a new one each time, which made equal answers differ.
 */
final class Extensions {
    private static final Pattern LOCAL_ID = Pattern.compile("[a-zA-Z][a-zA-Z_0-9\\-.:]*+");

    private Extensions() {}

    static void write(ElementWriter xml, String name, AttributeValue value) throws XMLStreamException {
        write(xml, localId(name), name, Values.text(value));
    }

    static void write(ElementWriter xml, String localId, String key, String value) throws XMLStreamException {
        xml.start("Extension");
        xml.element("LocalID", localId);
        xml.element("Key", key);
        xml.element("Value", value);
        xml.end();
    }

    private static String localId(String name) {
        return LOCAL_ID.matcher(name).matches()
                ? name
                : "name-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
