package org.waymark.registry.web.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.registry.model.catalogue.Edition;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.record.Oid;

/** The headers of an answer to a question. */
final class AnswerHeaders {
    /** From where the feed of changes goes on after this answer. */
    static final String CURSOR = "Waymark-Cursor";

    static final String TOTAL = "X-Total-Count";

    private static final Pattern REF = Pattern.compile("(^|&)ref=[^&]*");

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final EntityTag tag;

    AnswerHeaders(Edition edition, Cursor cursor) {
        tag = EntityTag.of(edition);
        headers.put("ETag", tag.value());
        headers.put("Cache-Control", "no-cache");
        headers.put("Vary", "Accept, Accept-Encoding");
        headers.put(CURSOR, cursor.toString());
    }

    EntityTag tag() {
        return tag;
    }

    Map<String, String> all() {
        return headers;
    }

    void contentType(String mediaType) {
        headers.put("Content-Type", mediaType);
    }

    void total(long records) {
        headers.put(TOTAL, Long.toString(records));
    }

    /** RFC 8288: the same question again, from after the last record of this page. */
    void next(Asked asked, Oid last) {
        String others =
                asked.rawQuery() == null ? "" : REF.matcher(asked.rawQuery()).replaceAll("");
        String parameters = (others + "&ref=" + last).replaceFirst("^&+", "");
        headers.put("Link", "<" + asked.path() + "?" + parameters + ">; rel=\"next\"");
    }
}
