package org.waymark.registry.ejb.record;

import jakarta.ejb.ApplicationException;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;
import org.waymark.registry.model.record.EndpointId;

/** There is no record of this identity. */
@ApplicationException
public final class UnknownRecord extends RegistryException {
    private static final long serialVersionUID = 1L;

    public UnknownRecord(EndpointId id) {
        super(ProblemType.UNKNOWN_RECORD, "There is no record with the Service_Endpoint_ID " + id);
    }
}
