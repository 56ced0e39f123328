package org.waymark.registry.web.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.query.MalformedQuery;

/** The parameters after the question mark, the same on every server: in UTF-8, in their order, separated by {@code &}. */
public final class QueryString {
    private QueryString() {}

    /**
     * Names and values, decoded.
     *
     * @param raw null if there is no question mark
     * @throws MalformedQuery if an escape is not {@code %} with two hexadecimal digits
     */
    public static Map<String, List<String>> parameters(@Nullable String raw) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int start = 0;
        while (raw != null && start < raw.length()) {
            int end = end(raw, start);
            int equals = raw.indexOf('=', start);
            boolean hasValue = equals >= 0 && equals < end;
            String name = decoded(raw.substring(start, hasValue ? equals : end));
            if (end > start) {
                parameters
                        .computeIfAbsent(name, unused -> new ArrayList<>(1))
                        .add(hasValue ? decoded(raw.substring(equals + 1, end)) : "");
            }
            start = end + 1;
        }
        return parameters;
    }

    private static int end(String raw, int start) {
        int ampersand = raw.indexOf('&', start);
        return ampersand < 0 ? raw.length() : ampersand;
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedQuery("In the URL, '" + text + "' is no text: after % come two hexadecimal digits.");
        }
    }
}
