package org.waymark.registry.web.record;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** A request that does not say which record it means. */
public final class MissingParameter extends RegistryException {
    private static final long serialVersionUID = 1L;

    public MissingParameter(String name) {
        super(ProblemType.MISSING_PARAMETER, "The query parameter " + name + " is missing or empty.");
    }
}
