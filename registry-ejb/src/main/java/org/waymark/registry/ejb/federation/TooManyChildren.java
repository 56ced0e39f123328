package org.waymark.registry.ejb.federation;

import jakarta.ejb.ApplicationException;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** More registries below than anybody has, or one with an endless address. */
@ApplicationException
public final class TooManyChildren extends RegistryException {
    private static final long serialVersionUID = 1L;

    public TooManyChildren() {
        super(ProblemType.TOO_MANY_CHILDREN, "As many registries below as are kept in mind have checked in already.");
    }
}
