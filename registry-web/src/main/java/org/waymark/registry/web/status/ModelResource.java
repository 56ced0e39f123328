package org.waymark.registry.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.web.request.Accept;

/** Says what a record looks like: a page for people, templates for programs. */
@Path("/model")
@ApplicationScoped
public class ModelResource {
    @Inject
    private Clock clock;

    /** The page, unless JSON is wanted more. */
    @GET
    public Response model(@HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
        String form = Accept.of(accept)
                .best(List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON))
                .orElseThrow(NotAcceptableException::new);
        JsonText template = new ModelTemplate(clock.instant()).json();
        return form.equals(MediaType.APPLICATION_JSON)
                ? Response.ok(template.toBytes(), MediaType.APPLICATION_JSON_TYPE)
                        .build()
                : Response.ok(new ModelPage(template).html().getBytes(StandardCharsets.UTF_8))
                        .type("text/html; charset=utf-8")
                        .build();
    }
}
