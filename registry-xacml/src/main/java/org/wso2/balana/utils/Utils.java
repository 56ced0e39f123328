package org.wso2.balana.utils;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * Stands in for the class of this name that Balana comes with. That one works only with a Xerces of 2007, which would
 * make itself the XML parser of the whole application. Balana asks for a parser when it starts; policies are read by
 * our own.
 */
public final class Utils {

    private Utils() {}

    /** Makes parsers that take no document type. */
    public static DocumentBuilderFactory getSecuredDocumentBuilderFactory() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return factory;
    }
}
