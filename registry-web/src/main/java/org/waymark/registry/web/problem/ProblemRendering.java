package org.waymark.registry.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.waymark.registry.web.request.Accept;
import org.waymark.registry.web.request.Exchange;

/** Writes problems in the form that the client reads: EMIR's where an old client may look at it, else RFC 9457. */
@Provider
@ApplicationScoped
public class ProblemRendering implements ContainerResponseFilter {
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");
    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset(StandardCharsets.UTF_8.name());

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            Accept accept = Accept.of(request.getHeaderString(HttpHeaders.ACCEPT));
            EmirBody body = form(problem, accept);
            String text = text(problem, body, Exchange.of(request).id());
            response.setEntity(text.getBytes(StandardCharsets.UTF_8), new Annotation[0], type(body));
        }
    }

    /** A client that names one of our own media types is none of EMIR's. */
    static EmirBody form(Problem problem, Accept accept) {
        return accept.named(List.of(Accept.PROBLEM, Accept.OUTCOMES)).isPresent()
                ? EmirBody.NONE
                : EmirBody.of(problem.type());
    }

    static MediaType type(EmirBody form) {
        return switch (form) {
            case TEXT -> TEXT;
            case ERROR_ARRAY -> MediaType.APPLICATION_JSON_TYPE;
            case NONE -> PROBLEM;
        };
    }

    static String text(Problem problem, EmirBody form, String requestId) {
        return switch (form) {
            case TEXT -> problem.detail();
            case ERROR_ARRAY -> EmirBody.errorArray(problem.detail()).toString();
            case NONE -> problem.document(requestId).build().toString();
        };
    }
}
