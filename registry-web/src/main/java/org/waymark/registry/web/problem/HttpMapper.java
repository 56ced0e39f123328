package org.waymark.registry.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.waymark.registry.model.problem.ProblemType;

/** What HTTP itself refuses, found by the JAX-RS runtime. Its message is not shown: every runtime has its own. */
@Provider
@ApplicationScoped
public class HttpMapper implements ExceptionMapper<WebApplicationException> {
    private static final Map<Integer, Problem> KNOWN = Map.of(
            400, new Problem(ProblemType.MALFORMED_QUERY, "The request cannot be understood."),
            404, new Problem(ProblemType.UNKNOWN_PATH, "See /openapi for what there is."),
            405, new Problem(ProblemType.METHOD_NOT_ALLOWED, "The header Allow says what is."),
            406, new Problem(ProblemType.NOT_ACCEPTABLE, "The header Accept leaves out every form there is."),
            413, new Problem(ProblemType.BODY_TOO_LARGE, "The body is larger than allowed."),
            415,
                    new Problem(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "Content-Type must be application/json here, and"
                                    + " Content-Encoding gzip if there is one."));

    /** What can be read has a HEAD, which not every runtime mentions. */
    private static String withHead(String allow) {
        return allow.contains("GET") && !allow.contains("HEAD") ? allow + ", HEAD" : allow;
    }

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response given = refusal.getResponse();
        Problem problem = KNOWN.get(given.getStatus());
        if (problem == null) {
            return Response.status(given.getStatus()).build();
        }
        Response.ResponseBuilder answer = problem.answer();
        String allow = given.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, withHead(allow))).build();
    }
}
