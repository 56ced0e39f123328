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
import java.net.URI;
import org.waymark.registry.ejb.federation.ReportingFederation;
import org.waymark.registry.model.settings.FederationSettings;
import org.waymark.registry.model.settings.ServerSettings;
import org.waymark.registry.web.request.Accept;

/** The registry above (specification of EMIR 2.8). */
@Path("/parent")
@ApplicationScoped
public class ParentResource {
    @Inject
    private FederationSettings settings;

    @Inject
    private ServerSettings server;

    @Inject
    private ReportingFederation reporting;

    /** Its address; for those who name our media type, how this registry stands with it. */
    @GET
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON, Accept.FEDERATION})
    public Response parent(@Context HttpServletRequest request) {
        if (InFull.isAsked(request)) {
            return InFull.of(reporting
                    .parent()
                    .map(link -> FederationDocument.link(link, reporting.now()).build())
                    .orElseGet(() -> Json.createObjectBuilder().build()));
        }
        String text = server.global()
                ? "Not supported method by the global DSR."
                : settings.parent().map(URI::toString).orElse("No parent set!");
        return Response.ok(text, MediaType.TEXT_PLAIN_TYPE).build();
    }
}
