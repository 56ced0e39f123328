package org.waymark.registry.web.request;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** A change that came over the network without TLS. */
public final class PlainWrite extends RegistryException {
    private static final long serialVersionUID = 1L;

    public PlainWrite() {
        super(
                ProblemType.PLAIN_WRITE,
                "Over plain HTTP changes are accepted from the registry's own machine only, unless its operator allows"
                        + " others.");
    }
}
