package org.waymark.registry.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;
import org.waymark.registry.web.request.Accept;

/**
 * A refusal before it is known how the client wants to hear of it.
 *
 * @param detail a sentence for people about this occurrence
 */
public record Problem(ProblemType type, String detail) {
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_SECONDS = 5;

    public static Problem of(RegistryException refusal) {
        return new Problem(refusal.type(), String.valueOf(refusal.getMessage()));
    }

    /** The stable name of a kind of problem. */
    public static String uri(ProblemType type) {
        return "urn:waymark:problem:" + type.slug();
    }

    /** The answer; {@link ProblemRendering} turns it into what the client reads. */
    public Response.ResponseBuilder answer() {
        Response.ResponseBuilder answer =
                Response.status(type.status()).type(Accept.PROBLEM).entity(this);
        return type.status() == UNAVAILABLE ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : answer;
    }

    /**
     * The members that every problem document has.
     *
     * @param requestId the occurrence, so that it is found in the log
     */
    public JsonObjectBuilder document(String requestId) {
        return Json.createObjectBuilder()
                .add("type", uri(type))
                .add("title", type.title())
                .add("status", type.status())
                .add("detail", detail)
                .add("instance", "urn:waymark:request:" + requestId);
    }
}
