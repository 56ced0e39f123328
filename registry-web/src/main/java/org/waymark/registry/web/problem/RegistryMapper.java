package org.waymark.registry.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.waymark.registry.model.problem.RegistryException;

/** What the registry refuses. */
@Provider
@ApplicationScoped
public class RegistryMapper implements ExceptionMapper<RegistryException> {
    @Override
    public Response toResponse(RegistryException refusal) {
        return Problem.of(refusal).answer().build();
    }
}
