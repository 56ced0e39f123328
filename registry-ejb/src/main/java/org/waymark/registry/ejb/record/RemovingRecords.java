package org.waymark.registry.ejb.record;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Ownership;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/** Removes a record at its owner's request. */
@Stateless
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
     * @throws UnknownRecord if there is none, or its lease is over
     * @throws ForeignRecord if the caller neither owns it nor is an administrator
     */
    public void remove(Caller caller, EndpointId id) {
        Instant now = clock.instant();
        records.change(now, draft -> remove(draft, caller, id, now));
    }

    private static EndpointId remove(Draft draft, Caller caller, EndpointId id, Instant now) {
        ServiceRecord record = draft.find(id)
                .filter(found -> !found.lease().isExpiredAt(now))
                .orElseThrow(() -> new UnknownRecord(id));
        if (Ownership.ruleForChanging(caller, record.owner()).isEmpty()) {
            throw new ForeignRecord(caller, id);
        }
        draft.remove(id, now, Cause.REMOVED);
        return id;
    }
}
