package org.waymark.registry.bench.ceiling;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The least that a JAX-RS resource can do. */
@Path("/constant")
public class ConstantResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] constant() {
        return Constant.small();
    }
}
