package org.waymark.registry.ejb.record;

import jakarta.ejb.ApplicationException;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** The batch is larger than allowed; nothing of it was stored. */
@ApplicationException
public final class TooManyRecords extends RegistryException {
    private static final long serialVersionUID = 1L;

    /** @param limit {@code emir.record.maximum} */
    public TooManyRecords(int limit) {
        // EMIR's clients look for this sentence.
        super(ProblemType.TOO_MANY_RECORDS, "Number of entries/json objects in the array must not exceed: " + limit);
    }
}
