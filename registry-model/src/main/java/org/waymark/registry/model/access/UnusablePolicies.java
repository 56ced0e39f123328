package org.waymark.registry.model.access;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** What should decide on access is not there, or cannot be understood: only a person can help. */
public final class UnusablePolicies extends RegistryException {
    private static final long serialVersionUID = 1L;

    public UnusablePolicies(String detail, Throwable cause) {
        super(ProblemType.UNEXPECTED, detail, cause);
    }
}
