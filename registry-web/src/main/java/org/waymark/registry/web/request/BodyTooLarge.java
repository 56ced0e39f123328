package org.waymark.registry.web.request;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** The body weighs more than allowed, as sent or when unpacked. */
public final class BodyTooLarge extends RegistryException {
    private static final long serialVersionUID = 1L;

    public BodyTooLarge(long limit) {
        super(ProblemType.BODY_TOO_LARGE, "The body must not be larger than " + limit + " bytes, unpacked.");
    }
}
