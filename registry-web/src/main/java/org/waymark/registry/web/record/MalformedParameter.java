package org.waymark.registry.web.record;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** A parameter with a value that it cannot have. */
public final class MalformedParameter extends RegistryException {
    private static final long serialVersionUID = 1L;

    public MalformedParameter(String name, String allowed) {
        super(ProblemType.MALFORMED_QUERY, "The query parameter " + name + " must be " + allowed + ".");
    }
}
