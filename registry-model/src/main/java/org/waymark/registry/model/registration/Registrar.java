package org.waymark.registry.model.registration;

import java.time.Instant;
import java.util.Optional;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Ownership;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.record.Claims;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.ServiceRecord;
import org.waymark.registry.model.registration.Examination.Fit;
import org.waymark.registry.model.registration.Outcome.Change;

/**
 * Registers records that were found fit, on behalf of a caller.
 *
 * @param now stamped on what does not say its own time
 */
public record Registrar(Caller caller, Instant now) {
    private static final String NEW = "new";

    /** Puts one record into the draft, unless what is registered belongs to somebody else. */
    public Outcome register(Draft draft, Fit fit) {
        Claims claims = fit.claims();
        Optional<ServiceRecord> present =
                draft.find(claims.id()).filter(record -> !record.lease().isExpiredAt(now));
        Optional<String> rule = present.isEmpty()
                ? Optional.of(NEW)
                : Ownership.ruleForChanging(caller, present.get().owner());
        if (rule.isEmpty()) {
            return new Outcome.NotTheOwner(fit.index(), claims.id());
        }
        if (Ownership.isReserved(claims.attributes()) && !Ownership.mayUseReserved(caller)) {
            return new Outcome.Reserved(fit.index(), claims.id());
        }
        ServiceRecord record = record(fit, present);
        Change change = present.isEmpty()
                ? Change.REGISTERED
                : present.get().saysTheSameAs(record) ? Change.RENEWED : Change.UPDATED;
        return new Outcome.Accepted(fit.index(), claims.id(), change, rule.get(), draft.put(record));
    }

    private ServiceRecord record(Fit fit, Optional<ServiceRecord> present) {
        Claims claims = fit.claims();
        Owner owner = Ownership.after(caller, present.map(ServiceRecord::owner), claims.owner());
        Instant createdAt = claims.createdAt()
                .or(() -> present.map(ServiceRecord::createdAt))
                .orElse(now);
        return new ServiceRecord(
                claims.id(), owner, fit.lease(), createdAt, claims.updatedAt().orElse(now), claims.attributes());
    }
}
