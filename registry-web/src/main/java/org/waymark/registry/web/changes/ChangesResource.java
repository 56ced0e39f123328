package org.waymark.registry.web.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.waymark.registry.model.problem.RegistryException;
import org.waymark.registry.web.request.Accept;

/** Where changes are followed, as far as JAX-RS is concerned: the place is known here, and refusals leave from here. */
@Path("/services/changes")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, ChangeRequest.STREAM, Accept.PROBLEM, MediaType.WILDCARD})
public class ChangesResource {
    private static final String REFUSAL = ChangesResource.class.getName();

    /** Hands over a refusal, to be told when the request comes here. */
    static void remember(RegistryException refusal, HttpServletRequest request) {
        request.setAttribute(REFUSAL, refusal);
    }

    /** Changes after a cursor: {@link ChangeFeed} answers, unless it refuses. */
    @GET
    public Response changes(@Context HttpServletRequest request) {
        if (request.getAttribute(REFUSAL) instanceof RegistryException refusal) {
            throw refusal;
        }
        throw new InternalServerErrorException();
    }
}
