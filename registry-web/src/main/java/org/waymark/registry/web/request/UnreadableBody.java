package org.waymark.registry.web.request;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** The body broke off, or is not packed as it says. */
public final class UnreadableBody extends RegistryException {
    private static final long serialVersionUID = 1L;

    public UnreadableBody(Throwable cause) {
        super(ProblemType.MALFORMED_JSON, "The body cannot be read to its end.", cause);
    }
}
