package org.waymark.registry.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.waymark.registry.ejb.status.ReportingStatus;
import org.waymark.registry.model.settings.ServerSettings;
import org.waymark.registry.web.federation.Signature;
import org.waymark.registry.web.request.JsonAnswer;

/** Says that the registry is there, and since when. Does not ask the store. */
@Path("/ping")
@ApplicationScoped
public class PingResource {
    @Inject
    private ReportingStatus status;

    @Inject
    private ServerSettings server;

    /**
     * Always JSON, also for those who ask for plain text: EMIR promised that and failed. Other registries see in the
     * headers what kind of registry this is.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response ping() {
        Response answer = JsonAnswer.of(Json.createObjectBuilder()
                .add("RunningSince", EmirTime.format(status.runningSince()))
                .build());
        return Signature.of(server).on(Response.fromResponse(answer)).build();
    }
}
