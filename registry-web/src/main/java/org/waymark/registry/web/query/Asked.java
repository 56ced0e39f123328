package org.waymark.registry.web.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.web.request.QueryString;

/**
 * A question as it came in, whichever door it took.
 *
 * @param path where it was asked, as the client wrote it, without parameters
 * @param rawQuery the parameters as the client wrote them, null if there are none
 * @param document a rich query, empty if there is none
 * @param headers from a name to its value, or null
 */
record Asked(
        String path,
        @Nullable String rawQuery,
        Optional<Attributes> document,
        Function<String, @Nullable String> headers) {

    static Asked of(HttpServletRequest request) {
        return new Asked(request.getRequestURI(), request.getQueryString(), Optional.empty(), request::getHeader);
    }

    Asked with(Attributes queryDocument) {
        return new Asked(path, rawQuery, Optional.of(queryDocument), headers);
    }

    Map<String, List<String>> parameters() {
        return QueryString.parameters(rawQuery);
    }

    @Nullable
    String header(String name) {
        return headers.apply(name);
    }
}
