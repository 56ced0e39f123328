package org.waymark.registry.web.federation;

import jakarta.json.JsonStructure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.waymark.registry.web.request.Accept;
import org.waymark.registry.web.request.JsonAnswer;

/** The form of answers that says more than EMIR's, for those who name it. */
final class InFull {
    private InFull() {}

    static boolean isAsked(HttpServletRequest request) {
        return Accept.of(request.getHeader(HttpHeaders.ACCEPT))
                .named(List.of(Accept.FEDERATION))
                .isPresent();
    }

    static Response of(JsonStructure document) {
        return JsonAnswer.of(Response.Status.OK.getStatusCode(), Accept.FEDERATION, document);
    }
}
