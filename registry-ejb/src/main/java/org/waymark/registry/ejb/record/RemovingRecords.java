package org.waymark.registry.ejb.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.waymark.registry.ejb.access.RoleNames;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Ownership;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/** Removes a record at its owner's request. */
@Stateless
@RolesAllowed({RoleNames.SERVICEOWNER, RoleNames.ADMIN, RoleNames.CHILD, RoleNames.PEER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemovingRecords {
    @Inject
    private ServiceRecords records;

    @Inject
    private Clock clock;

    /** For the container. */
    public RemovingRecords() {}

    RemovingRecords(ServiceRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * Removes one record.
     *
     * @return the rule by which the caller may
     * @throws UnknownRecord if there is none, or its lease is over
     * @throws ForeignRecord if the caller neither owns it nor is an administrator
     */
    public String remove(Caller caller, EndpointId id) {
        Instant now = clock.instant();
        return records.change(now, draft -> remove(draft, caller, id, now));
    }

    private static String remove(Draft draft, Caller caller, EndpointId id, Instant now) {
        ServiceRecord record = draft.find(id)
                .filter(found -> !found.lease().isExpiredAt(now))
                .orElseThrow(() -> new UnknownRecord(id));
        String rule =
                Ownership.ruleForChanging(caller, record.owner()).orElseThrow(() -> new ForeignRecord(caller, id));
        draft.remove(id, now, Cause.REMOVED);
        return rule;
    }
}
