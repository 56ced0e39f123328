package org.waymark.registry.model.feed;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** The store did not answer, or not in time. Trying again later helps. */
public final class StoreUnavailable extends RegistryException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String detail) {
        super(ProblemType.STORE_UNAVAILABLE, detail);
    }

    public StoreUnavailable(String detail, Throwable cause) {
        super(ProblemType.STORE_UNAVAILABLE, detail, cause);
    }
}
