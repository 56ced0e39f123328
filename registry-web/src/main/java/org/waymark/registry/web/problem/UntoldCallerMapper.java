package org.waymark.registry.web.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.waymark.registry.model.problem.ProblemType;

/**
 * A use case that asked for a role in vain, although the gate had let the caller in: the server did not hand on who
 * calls. That is for its operator to mend.
 */
@Provider
@ApplicationScoped
public class UntoldCallerMapper implements ExceptionMapper<EJBAccessException> {
    private static final Logger LOG = System.getLogger(UntoldCallerMapper.class.getName());

    @Override
    public Response toResponse(EJBAccessException refusal) {
        LOG.log(
                Level.ERROR,
                "a caller whom the access policy lets in has no role in this server: has server-config/*/registry.sh"
                        + " set-up been run on it? {0}",
                refusal.getMessage());
        return new Problem(ProblemType.ACCESS_DENIED, "This registry's server has not been set up to know its callers.")
                .answer()
                .build();
    }
}
