package org.waymark.registry.model.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.ServiceRecord;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Documents written, and read back as trees. */
final class Documents {
    private Documents() {}

    /** Says nothing on its own: what is wrong is in the exception. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) throws SAXException {
            throw warning;
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }

    static Live live(ServiceRecord record) {
        return Live.of(new Revision(1), new Revision(1), new Oid(1, 1), record);
    }

    static Live live(Attributes claims) {
        return live(Fixtures.record("e1", claims));
    }

    static FoundRecords found(Live... lives) {
        return new FoundRecords(List.of(lives), lives.length, Optional.empty());
    }

    static String text(XmlForm form, FoundRecords found) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(found, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The root element of the document. */
    static Element root(XmlForm form, FoundRecords found) throws IOException {
        return read(text(form, found));
    }

    static Element root(XmlForm form, Attributes claims) throws IOException {
        return root(form, found(live(claims)));
    }

    static Element read(String document) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("Not well-formed: " + e.getMessage(), e);
        }
    }

    static Stream<Element> children(Element parent) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** The elements at a path of local names below an element. */
    static List<Element> elements(Element start, String path) {
        Stream<Element> found = Stream.of(start);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(Documents::children).filter(child -> step.equals(localName(child)));
        }
        return found.toList();
    }

    static List<String> texts(Element start, String path) {
        return elements(start, path).stream().map(Node::getTextContent).toList();
    }

    static @Nullable String localName(Node node) {
        return node.getLocalName();
    }
}
