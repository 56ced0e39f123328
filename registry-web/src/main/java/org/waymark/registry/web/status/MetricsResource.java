package org.waymark.registry.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Shows the meters to Prometheus. */
@Path("/metrics")
@ApplicationScoped
public class MetricsResource {
    @Inject
    private PrometheusMeters meters;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public Response scrape() {
        return Response.ok(meters.scrape().getBytes(StandardCharsets.UTF_8))
                .type("text/plain; version=0.0.4; charset=utf-8")
                .build();
    }
}
