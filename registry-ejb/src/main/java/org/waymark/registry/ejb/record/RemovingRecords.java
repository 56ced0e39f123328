package org.waymark.registry.ejb.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.ejb.access.RoleNames;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.registration.Examination.Removal;
import org.waymark.registry.model.registration.Outcome;
import org.waymark.registry.model.registration.Registrar;
import org.waymark.registry.model.settings.ServerSettings;

/** Removes a record at its owner's request. */
@Stateless
@RolesAllowed({RoleNames.SERVICEOWNER, RoleNames.ADMIN, RoleNames.CHILD, RoleNames.PEER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemovingRecords {
    @Inject
    private ServiceRecords records;

    @Inject
    private ServerSettings server;

    @Inject
    private OutcomeMeters meters;

    @Inject
    private Clock clock;

    /** For the container. */
    public RemovingRecords() {}

    RemovingRecords(ServiceRecords records, ServerSettings server, OutcomeMeters meters, Clock clock) {
        this.records = records;
        this.server = server;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Removes one record.
     *
     * @param at the time of the message, if the caller says one: registries do
     * @return what became of it: {@link Outcome.Removed} or {@link Outcome.Stale}
     * @throws UnknownRecord if there is none, or its lease is over; a global registry is not asked for nothing, since its
     *     children repeat what they are not sure of
     * @throws ForeignRecord if the caller neither owns it nor is an administrator
     */
    public Outcome remove(Caller caller, EndpointId id, Optional<Instant> at) {
        Instant now = clock.instant();
        Removal removal = new Removal(0, id, at);
        Outcome outcome = records.change(now, draft -> {
            if (!server.global() && !isFound(draft, id, now)) {
                throw new UnknownRecord(id);
            }
            return new Registrar(caller, now, server.global()).remove(draft, removal);
        });
        meters.count(List.of(outcome));
        if (outcome instanceof Outcome.NotTheOwner) {
            throw new ForeignRecord(caller, id);
        }
        return outcome;
    }

    private static boolean isFound(Draft draft, EndpointId id, Instant now) {
        return draft.find(id).filter(found -> !found.lease().isExpiredAt(now)).isPresent();
    }
}
