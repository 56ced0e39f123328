package org.waymark.registry.web.federation;

import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** A request that does not say which endpoint or registry it is about; in EMIR's words. */
final class MissingEndpoint extends RegistryException {
    private static final long serialVersionUID = 1L;

    private MissingEndpoint(String what) {
        super(ProblemType.MISSING_PARAMETER, what);
    }

    /** The endpoint that was given. */
    static String given(@Nullable String endpoint) {
        if (endpoint == null) {
            throw new MissingEndpoint("No endpoint given!");
        }
        if (endpoint.isEmpty()) {
            throw new MissingEndpoint("Empty endpoint given!");
        }
        return endpoint;
    }

    /** The address of a registry, without a slash at its end. */
    static String address(@Nullable String endpoint) {
        String given = given(endpoint);
        return given.endsWith("/") ? given(given.substring(0, given.length() - 1)) : given;
    }
}
