package org.waymark.registry.model.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters as a web server hands them on; for once with plus signs that mean themselves. */
final class Parameters {
    private Parameters() {}

    static Map<String, List<String>> of(String queryString) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : queryString.isEmpty() ? new String[0] : queryString.split("&")) {
            String[] pieces = parameter.split("=", 2);
            parameters
                    .computeIfAbsent(decoded(pieces[0]), unused -> new ArrayList<>())
                    .add(pieces.length == 1 ? "" : decoded(pieces[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
