package org.waymark.registry.web.query;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** The client takes none of the forms in which records are shown. */
final class NotAcceptable extends RegistryException {
    private static final long serialVersionUID = 1L;

    NotAcceptable() {
        super(ProblemType.NOT_ACCEPTABLE, "The header Accept leaves out every form there is.");
    }
}
