package org.waymark.registry.model.json;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** A body that is not the JSON expected; the message names the place. */
public final class MalformedJson extends RegistryException {
    private static final long serialVersionUID = 1L;

    public MalformedJson(String detail) {
        super(ProblemType.MALFORMED_JSON, detail);
    }
}
