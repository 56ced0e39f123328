package org.waymark.registry.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/**
 * Everything else. A refusal that a container has wrapped is unwrapped; what is left is a defect, of which the caller
 * sees a reference only, under which the log has the rest.
 */
@Provider
@ApplicationScoped
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(UnexpectedMapper.class.getName());
    private static final int DEEPEST = 10;

    @Override
    public Response toResponse(Throwable failure) {
        return refusal(failure)
                .map(Problem::of)
                .orElseGet(() -> unexpected(failure))
                .answer()
                .build();
    }

    static Optional<RegistryException> refusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(RegistryException.class::isInstance)
                .map(RegistryException.class::cast)
                .findFirst();
    }

    private static Problem unexpected(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Unexpected failure, reference " + reference, failure);
        return new Problem(ProblemType.UNEXPECTED, "The log of the registry has more under the reference " + reference);
    }
}
