package org.waymark.registry.web.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.waymark.registry.ejb.federation.ReportingFederation;
import org.waymark.registry.model.settings.ServerSettings;
import org.waymark.registry.web.request.Accept;
import org.waymark.registry.web.request.JsonAnswer;

/** The global registries that this one sends to (specification of EMIR 2.8). */
@Path("/neighbors")
@ApplicationScoped
public class NeighborsResource {
    @Inject
    private ServerSettings server;

    @Inject
    private ReportingFederation reporting;

    /** Their addresses, or its own if it is alone; for those who name our media type, how it stands with each. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, Accept.FEDERATION})
    public Response neighbors(@Context HttpServletRequest request) {
        if (InFull.isAsked(request)) {
            return InFull.of(FederationDocument.links(reporting.neighbourLinks(), reporting.now()));
        }
        return server.global()
                ? JsonAnswer.of(Json.createArrayBuilder(reporting.neighbours()).build())
                : Response.ok("Not supported method by the federated DSR.", MediaType.TEXT_PLAIN_TYPE)
                        .build();
    }
}
