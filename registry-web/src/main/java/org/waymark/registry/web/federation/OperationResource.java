package org.waymark.registry.web.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.ejb.federation.OperatingFederation;
import org.waymark.registry.web.access.Callers;
import org.waymark.registry.web.request.ChangesRecords;

/** What an operator does about the registries around this one. */
@Path("/federation")
@ApplicationScoped
public class OperationResource {
    private static final String REGISTRY = "Service_Endpoint_URL";

    @Inject
    private OperatingFederation operating;

    @Inject
    private Callers callers;

    /** Has the registries above and beside compared with this one now. */
    @POST
    @Path("/comparison")
    @ChangesRecords
    public Response compare(@Context HttpServletRequest request) {
        operating.compare(callers.of(request));
        return Response.accepted().build();
    }

    /** Forgets a child, which then counts as new when it checks in, and is compared with this registry. */
    @DELETE
    @Path("/children")
    @ChangesRecords
    public Response resync(@Context HttpServletRequest request, @QueryParam(REGISTRY) @Nullable String child) {
        operating.resync(callers.of(request), MissingEndpoint.address(child));
        return Response.noContent().build();
    }

    /** Sends nothing to a global registry any more. */
    @DELETE
    @Path("/neighbors")
    @ChangesRecords
    public Response drop(@Context HttpServletRequest request, @QueryParam(REGISTRY) @Nullable String neighbour) {
        operating.drop(callers.of(request), MissingEndpoint.address(neighbour));
        return Response.noContent().build();
    }

    /** Takes a global registry back that was dropped. */
    @PUT
    @Path("/neighbors")
    @ChangesRecords
    public Response takeBack(@Context HttpServletRequest request, @QueryParam(REGISTRY) @Nullable String neighbour) {
        operating.takeBack(callers.of(request), MissingEndpoint.address(neighbour));
        return Response.noContent().build();
    }
}
