package org.waymark.registry.xacml.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A file of XML as elements that know their lines. The parser is the JDK's, whatever the server offers; document types,
 * and with them entities of all kinds, are refused.
 */
public final class XmlFile {
    private static final long LARGEST = 4L << 20;

    private XmlFile() {}

    /**
     * Reads a file.
     *
     * @return the outermost element; elements have either elements or one text in them, and no attributes of namespaces
     * @throws IOException if it is not well-formed, too large or too deep, or cannot be read; the message says where
     */
    public static Element read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file.getFileName() + " is larger than " + LARGEST + " bytes");
        }
        try (InputStream in = Files.newInputStream(file)) {
            TreeBuilder builder = new TreeBuilder(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument());
            parser().parse(in, builder);
            return builder.document().getDocumentElement();
        } catch (SAXParseException e) {
            throw new IOException(at(file, e.getLineNumber()) + e.getMessage(), e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static SAXParser parser() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser();
    }

    /** Says what is wrong with an element, and where it is. */
    public static IOException fault(Path file, Element element, String sentence) {
        return new IOException(at(file, (int) element.getUserData(TreeBuilder.LINE)) + sentence);
    }

    private static String at(Path file, int line) {
        return file.getFileName() + ", line " + line + ": ";
    }

    /** The elements in an element. */
    public static List<Element> children(Element parent) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(child -> child.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }
}
