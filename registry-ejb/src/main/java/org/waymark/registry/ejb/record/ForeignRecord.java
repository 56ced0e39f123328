package org.waymark.registry.ejb.record;

import jakarta.ejb.ApplicationException;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;
import org.waymark.registry.model.record.EndpointId;

/** The record belongs to somebody else than the caller. */
@ApplicationException
public final class ForeignRecord extends RegistryException {
    private static final long serialVersionUID = 1L;

    public ForeignRecord(Caller caller, EndpointId id) {
        super(ProblemType.NOT_THE_OWNER, caller.owner() + " does not own the record " + id);
    }
}
