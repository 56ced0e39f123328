package org.waymark.registry.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.waymark.registry.ejb.status.RegistryStatus;
import org.waymark.registry.ejb.status.ReportingStatus;
import org.waymark.registry.web.request.JsonAnswer;

/** Says whether the registry lives and may be sent requests, in the JSON form of MicroProfile Health. */
@Path("/health")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    private static final int UP = 200;
    private static final int DOWN = 503;

    @Inject
    private ReportingStatus status;

    /** Everything there is to check. */
    @GET
    public Response health() {
        return ready();
    }

    /** Answers as long as anything does. A store that is away is no reason to restart the registry. */
    @GET
    @Path("/live")
    public Response live() {
        return answer(true, Json.createArrayBuilder());
    }

    /** Whether the registry can do all that it is there for. */
    @GET
    @Path("/ready")
    public Response ready() {
        RegistryStatus now = status.report();
        return answer(
                now.ready(),
                Json.createArrayBuilder()
                        .add(check("store", now.storeReachable())
                                .add("data", Json.createObjectBuilder().add("store", now.store())))
                        .add(check("catalogue", now.loaded())
                                .add(
                                        "data",
                                        Json.createObjectBuilder()
                                                .add("records", now.records())
                                                .add("revision", now.revision().number()))));
    }

    private static JsonObjectBuilder check(String name, boolean isUp) {
        return Json.createObjectBuilder().add("name", name).add("status", word(isUp));
    }

    private static Response answer(boolean isUp, JsonArrayBuilder checks) {
        return JsonAnswer.of(
                isUp ? UP : DOWN,
                MediaType.APPLICATION_JSON,
                Json.createObjectBuilder()
                        .add("status", word(isUp))
                        .add("checks", checks)
                        .build());
    }

    private static String word(boolean isUp) {
        return isUp ? "UP" : "DOWN";
    }
}
