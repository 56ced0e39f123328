package org.waymark.registry.model.store;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** The store is damaged, of a newer version, or in use by somebody else: only a person can help. */
public final class UnusableStore extends RegistryException {
    private static final long serialVersionUID = 1L;

    public UnusableStore(String detail) {
        super(ProblemType.UNEXPECTED, detail);
    }

    public UnusableStore(String detail, Throwable cause) {
        super(ProblemType.UNEXPECTED, detail, cause);
    }
}
