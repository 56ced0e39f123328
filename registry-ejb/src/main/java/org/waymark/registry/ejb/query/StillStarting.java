package org.waymark.registry.ejb.query;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** The records have not been read yet: an answer now would not be complete. */
public final class StillStarting extends RegistryException {
    private static final long serialVersionUID = 1L;

    public StillStarting() {
        super(ProblemType.STARTING, "The records are still being read from the store.");
    }
}
