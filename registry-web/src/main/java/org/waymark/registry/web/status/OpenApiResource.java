package org.waymark.registry.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.web.request.Accept;

/** The description of this interface for programs (OpenAPI 3.1); one document in two notations. */
@Path("/openapi")
@ApplicationScoped
public class OpenApiResource {
    /** RFC 9512. */
    static final String YAML = "application/yaml";

    /** YAML, unless JSON is asked for by header or parameter. */
    @GET
    public Response openApi(
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept, @QueryParam("format") @Nullable String format) {
        boolean json = "json".equalsIgnoreCase(format)
                || Accept.of(accept)
                        .best(List.of(YAML, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON))
                        .orElseThrow(NotAcceptableException::new)
                        .equals(MediaType.APPLICATION_JSON);
        return json
                ? Response.ok(document("openapi.json"), MediaType.APPLICATION_JSON_TYPE)
                        .build()
                : Response.ok(document("openapi.yaml")).type(YAML).build();
    }

    static byte[] document(String name) {
        try (InputStream document = OpenApiResource.class.getResourceAsStream("/" + name)) {
            return Objects.requireNonNull(document, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
