package org.waymark.registry.model.xml;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements whose text can be anything. One document, one thread.
 *
 * @implNote the JDK's own writer, so that the document is the same on every server; with a factory of its own, because
 *     a factory remembers its last writer, and through it somebody's response.
 */
final class ElementWriter {
    private static final String PROLOG_ATTRIBUTES = "version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"";

    private final XMLStreamWriter xml;

    private ElementWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static ElementWriter to(OutputStream out) throws XMLStreamException {
        Writer utf8 = new UnlockedBuffer(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(utf8);
        // The method for the prolog cannot say standalone.
        xml.writeProcessingInstruction("xml", PROLOG_ATTRIBUTES);
        return new ElementWriter(xml);
    }

    void finish() throws XMLStreamException {
        xml.flush();
    }

    /** Starts an element with a prefix of its own namespace, in whose content another namespace needs none. */
    void startRoot(String prefix, String name, String namespace) throws XMLStreamException {
        xml.writeStartElement(prefix, name, namespace);
        xml.writeNamespace(prefix, namespace);
    }

    void defaultNamespace(String namespace) throws XMLStreamException {
        xml.writeDefaultNamespace(namespace);
    }

    void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        if (XmlText.isPlain(text)) {
            xml.writeCharacters(text);
        } else {
            special(XmlText.valid(text));
        }
        xml.writeEndElement();
    }

    /** One element for each text. */
    void elements(String name, List<String> texts) throws XMLStreamException {
        for (String text : texts) {
            element(name, text);
        }
    }

    /** A carriage return is written as a reference, for readers make a line feed of a bare one. */
    private void special(String text) throws XMLStreamException {
        int from = 0;
        for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', from)) {
            xml.writeCharacters(text.substring(from, at));
            xml.writeEntityRef("#13");
            from = at + 1;
        }
        xml.writeCharacters(text.substring(from));
    }
}
