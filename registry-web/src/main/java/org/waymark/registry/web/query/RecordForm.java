package org.waymark.registry.web.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.query.MalformedQuery;
import org.waymark.registry.model.query.Projection;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.xml.FoundRecords;
import org.waymark.registry.model.xml.XmlForm;
import org.waymark.registry.web.request.Accept;

/**
 * In which form records are shown.
 *
 * @param mediaType what the answer says it is
 */
record RecordForm(Kind kind, String mediaType) {
    static final String JSON = "application/json";
    static final String LINES = "application/x-ndjson";
    static final String XML = "application/xml";
    static final String TEXT_XML = "text/xml";

    /** EMIR's clients that do not care get the first. */
    private static final List<String> OFFERS = List.of(JSON, XML, TEXT_XML, LINES, Accept.PROBLEM);

    private static final List<String> XML_OFFERS = List.of(XML, TEXT_XML);
    private static final int REMEMBERED = 100;
    private static final Map<String, RecordForm> KNOWN = new ConcurrentHashMap<>();

    /** What stands around the records. */
    enum Kind {
        /** One array. */
        JSON,
        /** One object a line. */
        LINES,
        /** The document of EMIR. */
        EMIR_XML,
        /** A document that is valid by the schema of GLUE 2.0. */
        GLUE2_XML
    }

    /**
     * The form that a client wants.
     *
     * @param accept the header, null if there is none
     * @return empty if it accepts none that there is
     */
    static Optional<RecordForm> wanted(@Nullable String accept) {
        String header = accept == null ? "" : accept;
        RecordForm known = KNOWN.get(header);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<RecordForm> form = chosen(Accept.of(accept), OFFERS);
        if (KNOWN.size() < REMEMBERED) {
            form.ifPresent(found -> KNOWN.put(header, found));
        }
        return form;
    }

    /** The same, where there is nothing but XML. */
    static Optional<RecordForm> wantedXml(@Nullable String accept) {
        return chosen(Accept.of(accept), XML_OFFERS);
    }

    /**
     * The records in this form.
     *
     * @param fields the attributes to show, none for all; XML has a place for each and shows all or nothing
     * @param next the last record of a full page
     */
    Content render(List<Live> records, Projection fields, Optional<Oid> next) {
        return switch (kind) {
            case JSON -> RecordsContent.array(records, fields, next);
            case LINES -> RecordsContent.lines(records, fields);
            case EMIR_XML -> xml(XmlForm.EMIR, records, fields, next);
            case GLUE2_XML -> xml(XmlForm.GLUE2, records, fields, next);
        };
    }

    private static Content xml(XmlForm form, List<Live> records, Projection fields, Optional<Oid> next) {
        if (!fields.isEverything()) {
            throw new MalformedQuery("The parameter fields goes with JSON only.");
        }
        return new XmlContent(form, new FoundRecords(records, records.size(), next));
    }

    private static Optional<RecordForm> chosen(Accept accept, List<String> offers) {
        return accept.best(offers).map(type -> switch (type) {
            case LINES -> new RecordForm(Kind.LINES, LINES);
            case XML, TEXT_XML -> xml(type, accept.profile(type));
            default -> new RecordForm(Kind.JSON, JSON);
        });
    }

    private static RecordForm xml(String type, String profile) {
        return switch (XmlForm.ofProfile(profile).orElse(XmlForm.EMIR)) {
            case EMIR -> new RecordForm(Kind.EMIR_XML, type);
            case GLUE2 -> new RecordForm(Kind.GLUE2_XML, type + ";profile=" + profile);
        };
    }
}
