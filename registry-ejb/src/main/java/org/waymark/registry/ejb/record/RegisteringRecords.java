package org.waymark.registry.ejb.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.waymark.registry.ejb.access.RoleNames;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.registration.Outcome;

/** Registers, replaces and renews records: to the registry these are one deed. */
@Stateless
@RolesAllowed({RoleNames.SERVICEOWNER, RoleNames.ADMIN, RoleNames.CHILD, RoleNames.PEER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegisteringRecords {
    @Inject
    private Registration registration;

    @Inject
    private OutcomeMeters meters;

    /** For the container. */
    public RegisteringRecords() {}

    RegisteringRecords(Registration registration, OutcomeMeters meters) {
        this.registration = registration;
        this.meters = meters;
    }

    /**
     * Registers a batch.
     *
     * @param batch the elements as they were sent, records or not
     * @param atomic whether nothing is stored unless everything can be
     * @return an outcome for each element, in the order of the batch
     * @throws TooManyRecords if more elements than allowed are left when the block list has been applied
     */
    public List<Outcome> register(Caller caller, List<AttributeValue> batch, boolean atomic) {
        List<Outcome> outcomes = registration.register(caller, batch, atomic);
        meters.count(outcomes);
        return outcomes;
    }
}
