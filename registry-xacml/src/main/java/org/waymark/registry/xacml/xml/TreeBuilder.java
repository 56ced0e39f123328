package org.waymark.registry.xacml.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds a tree of elements and notes on which line of the file each begins. */
final class TreeBuilder extends DefaultHandler {
    static final String LINE = "line";

    private static final int DEEPEST = 100;

    private final Document document;
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Locator locator;

    TreeBuilder(Document document) {
        this.document = document;
    }

    Document document() {
        return document;
    }

    @Override
    public void setDocumentLocator(Locator given) {
        this.locator = given;
    }

    @Override
    public void startElement(String namespace, String localName, String name, Attributes attributes)
            throws SAXParseException {
        refuseTextBesideElements();
        if (open.size() == DEEPEST) {
            throw fault("elements are nested deeper than " + DEEPEST);
        }
        Element element = document.createElementNS(namespace.isEmpty() ? null : namespace, name);
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getURI(i).isEmpty()) {
                element.setAttribute(attributes.getLocalName(i), attributes.getValue(i));
            }
        }
        element.setUserData(LINE, locator == null ? 0 : locator.getLineNumber(), null);
        Node parent = open.isEmpty() ? document : open.peek();
        parent.appendChild(element);
        open.push(element);
    }

    @Override
    public void endElement(String namespace, String localName, String name) throws SAXParseException {
        Element element = open.pop();
        if (element.hasChildNodes()) {
            refuseTextBesideElements();
        } else if (text.length() > 0) {
            element.appendChild(document.createTextNode(text.toString()));
        }
        text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    private void refuseTextBesideElements() throws SAXParseException {
        if (!text.toString().isBlank()) {
            throw fault("text and elements beside each other");
        }
        text.setLength(0);
    }

    private SAXParseException fault(String sentence) {
        return new SAXParseException(sentence, locator);
    }
}
