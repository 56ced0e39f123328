package org.waymark.registry.ejb.federation;

import jakarta.ejb.ApplicationException;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** No registry of this address is known here. */
@ApplicationException
public final class UnknownRegistry extends RegistryException {
    private static final long serialVersionUID = 1L;

    public UnknownRegistry(String what, String address) {
        super(ProblemType.UNKNOWN_REGISTRY, "There is no " + what + " " + address + ".");
    }
}
