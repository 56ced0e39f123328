package org.waymark.registry.web.request;

import jakarta.json.JsonStructure;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Answers with small JSON documents, as bytes: each server has its own idea of who writes JSON objects. */
public final class JsonAnswer {
    private JsonAnswer() {}

    public static Response of(JsonStructure document) {
        return of(Response.Status.OK.getStatusCode(), MediaType.APPLICATION_JSON, document);
    }

    public static Response of(int status, String mediaType, JsonStructure document) {
        return Response.status(status)
                .type(mediaType)
                .entity(document.toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
