package org.waymark.registry.model.query;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** A question that cannot be understood. The message names the place: a parameter, or a JSON pointer (RFC 6901). */
public final class MalformedQuery extends RegistryException {
    private static final long serialVersionUID = 1L;

    public MalformedQuery(String detail) {
        super(ProblemType.MALFORMED_QUERY, detail);
    }
}
