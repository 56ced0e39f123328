package org.waymark.registry.model.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The two ways in which records are GLUE 2.0 XML. Both always give a well-formed document, whatever a record holds. */
public enum XmlForm {
    /**
     * What EMIR's clients read: one {@code Service} with one {@code Endpoint} for each record, in a {@code QueryResult}.
     * Nothing is invented, so an element for which a record has no usable value is missing even if the schema wants it.
     */
    EMIR {
        @Override
        void write(FoundRecords found, ElementWriter xml) throws XMLStreamException {
            EmirDocument.write(found, xml);
        }
    },

    /**
     * Valid against the published schema (GFD.209, root element {@code GLUE2}): services, endpoints, locations, contacts
     * and policies side by side, joined by identifiers. For what the schema demands and a record lacks stand the
     * place-holders of GLUE 2.0, and an extension that names the element; no record is left out.
     */
    GLUE2 {
        @Override
        void write(FoundRecords found, ElementWriter xml) throws XMLStreamException {
            Glue2Document.write(found, xml);
        }
    };

    /** The form with this name in a media type parameter {@code profile}: {@code emir} or {@code glue2}. */
    public static Optional<XmlForm> ofProfile(String profile) {
        return Arrays.stream(values())
                .filter(form -> form.profile().equals(profile))
                .findFirst();
    }

    /** The value of the media type parameter {@code profile}. */
    public String profile() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a document in UTF-8 while the records are read, and flushes the stream without closing it. If reading or
     * writing fails, the document is left open, so that nobody takes a part for the whole.
     */
    public void write(FoundRecords found, OutputStream out) throws IOException {
        try {
            ElementWriter xml = ElementWriter.to(out);
            write(found, xml);
            xml.finish();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("A record has no form in XML", e);
        }
    }

    abstract void write(FoundRecords found, ElementWriter xml) throws XMLStreamException;
}
