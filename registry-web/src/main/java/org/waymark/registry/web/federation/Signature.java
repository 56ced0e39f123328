package org.waymark.registry.web.federation;

import jakarta.ws.rs.core.Response;
import org.waymark.registry.model.federation.Nature;
import org.waymark.registry.model.settings.ServerSettings;

/** Tells another registry that it is answered by one of its kind. */
public record Signature(String address) {

    public static Signature of(ServerSettings server) {
        return new Signature(server.address().toString());
    }

    public Response.ResponseBuilder on(Response.ResponseBuilder answer) {
        return answer.header(Nature.HEADER, address);
    }
}
