package org.waymark.registry.web.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.ejb.federation.KeepingChildren;
import org.waymark.registry.ejb.federation.ReportingFederation;
import org.waymark.registry.model.settings.ServerSettings;
import org.waymark.registry.web.request.Accept;
import org.waymark.registry.web.request.ChangeCount;
import org.waymark.registry.web.request.ChangesRecords;
import org.waymark.registry.web.request.JsonAnswer;

/** Where registries below show that they are alive (specification of EMIR 2.7). */
@Path("/children")
@ApplicationScoped
public class ChildrenResource {
    /** Exactly these words make a child send all that it has. */
    private static final String NEW = "First registration";

    @Inject
    private KeepingChildren keeping;

    @Inject
    private ReportingFederation reporting;

    @Inject
    private ServerSettings server;

    /** A child says that it is alive. The answer is empty if it is known. */
    @POST
    @ChangesRecords
    @Produces({MediaType.TEXT_PLAIN, Accept.PROBLEM})
    public Response checkIn(
            @Context HttpServletRequest request, @QueryParam("Service_Endpoint_URL") @Nullable String endpoint) {
        Response.ResponseBuilder answer = Response.ok();
        if (keeping.checkIn(MissingEndpoint.address(endpoint))) {
            answer.entity(NEW).type(MediaType.TEXT_PLAIN_TYPE);
        } else {
            ChangeCount.withdraw(request);
        }
        return Signature.of(server).on(answer).build();
    }

    /** The addresses of the children that are alive; for those who name our media type, how each of all known stands. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Accept.FEDERATION, MediaType.TEXT_PLAIN})
    public Response children(@Context HttpServletRequest request) {
        return InFull.isAsked(request)
                ? InFull.of(FederationDocument.subtrees(reporting.picture().children()))
                : JsonAnswer.of(Json.createArrayBuilder(reporting.children()).build());
    }
}
