package org.waymark.registry.model.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Ownership;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.federation.StateVersion;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.Claims;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.Route;
import org.waymark.registry.model.record.Rule;
import org.waymark.registry.model.record.ServiceRecord;
import org.waymark.registry.model.record.Violation;
import org.waymark.registry.model.registration.Examination.Fit;
import org.waymark.registry.model.registration.Examination.Removal;
import org.waymark.registry.model.registration.Outcome.Change;

/**
 * Registers and removes on behalf of a caller. What a publisher asks for is a change, and gets a time later than all
 * before; what another registry passes on has its time already, and counts if that is later than what is known here. On
 * a global registry a publisher's own time is held to the same rule, as in EMIR.
 *
 * @param now stamped on what does not say its own time
 * @param global whether this is a global registry
 */
public record Registrar(Caller caller, Instant now, boolean global) {
    private static final String NEW = "new";

    /** Puts one record into the draft, unless something newer is known, or what is registered belongs to somebody else. */
    public Outcome register(Draft draft, Fit fit) {
        Claims claims = fit.claims();
        Optional<ServiceRecord> present = shown(draft, claims.id());
        Optional<String> rule = rule(present);
        if (rule.isEmpty()) {
            return new Outcome.NotTheOwner(fit.index(), claims.id());
        }
        if (Ownership.isReserved(claims.attributes()) && !Ownership.mayUseReserved(caller)) {
            return new Outcome.Reserved(fit.index(), claims.id());
        }
        boolean passedOn = Ownership.isPassedOn(caller, claims.route());
        MessageTimes times = MessageTimes.of(draft, claims.id(), now);
        if (passedOn && times.isFarAhead(claims.updatedAt().orElse(now))) {
            return farAhead(fit.index(), claims.id());
        }
        ServiceRecord record =
                record(fit, present, passedOn ? claims.updatedAt().orElse(now) : times.stamp(claims.updatedAt()));
        boolean stale = passedOn ? !isNews(draft, record) : global && times.isStale(claims.updatedAt());
        if (stale) {
            return new Outcome.Stale(fit.index(), claims.id());
        }
        Change change = present.isEmpty()
                ? Change.REGISTERED
                : present.get().saysTheSameAs(record) ? Change.RENEWED : Change.UPDATED;
        return new Outcome.Accepted(fit.index(), claims.id(), change, rule.get(), draft.put(record));
    }

    /**
     * Removes one endpoint in the draft, unless something newer is known, or it belongs to somebody else. Another
     * registry's removal is remembered even if the endpoint is not known: the record may come later than its removal.
     */
    public Outcome remove(Draft draft, Removal removal) {
        Optional<ServiceRecord> present = shown(draft, removal.id());
        Optional<String> rule = rule(present);
        if (rule.isEmpty()) {
            return new Outcome.NotTheOwner(removal.index(), removal.id());
        }
        boolean passedOn = removal.at().isPresent() && (Ownership.isRegistry(caller) || caller.is(Role.ADMIN));
        MessageTimes times = MessageTimes.of(draft, removal.id(), now);
        if (passedOn && times.isFarAhead(removal.at().get())) {
            return farAhead(removal.index(), removal.id());
        }
        boolean stale = passedOn ? !isNews(draft, removal) : global && times.isStale(removal.at());
        if (stale) {
            return new Outcome.Stale(removal.index(), removal.id());
        }
        if (passedOn) {
            draft.remove(removal.id(), removal.at().get(), Cause.REMOVED);
        } else if (present.isPresent()) {
            draft.remove(removal.id(), times.stamp(removal.at()), Cause.REMOVED);
        }
        return new Outcome.Removed(removal.index(), removal.id(), rule.get());
    }

    private Optional<ServiceRecord> shown(Draft draft, EndpointId id) {
        return draft.find(id).filter(record -> !record.lease().isExpiredAt(now));
    }

    /** By which rule the caller may change what is there. */
    private Optional<String> rule(Optional<ServiceRecord> present) {
        return present.isEmpty()
                ? Optional.of(NEW)
                : Ownership.ruleForChanging(caller, present.get().owner());
    }

    /** Whether a record prevails over what is known; fingerprints are dear and seldom needed. */
    private static boolean isNews(Draft draft, ServiceRecord record) {
        Optional<ServiceRecord> known = draft.find(record.id());
        if (known.isPresent()) {
            int order = record.updatedAt().compareTo(known.get().updatedAt());
            return order > 0 || (order == 0 && StateVersion.of(record).prevailsOver(StateVersion.of(known.get())));
        }
        return isAfterRemoval(draft, record.id(), record.updatedAt());
    }

    private static boolean isNews(Draft draft, Removal removal) {
        Instant at = removal.at().orElseThrow();
        Optional<ServiceRecord> known = draft.find(removal.id());
        return known.isPresent() ? !known.get().updatedAt().isAfter(at) : isAfterRemoval(draft, removal.id(), at);
    }

    private static boolean isAfterRemoval(Draft draft, EndpointId id, Instant time) {
        Optional<Tombstone> gone = draft.removed(id);
        return gone.isEmpty() || time.isAfter(gone.get().updatedAt());
    }

    private static Outcome farAhead(int index, EndpointId id) {
        String key = Glue2.UPDATE_SINCE.key();
        Violation violation = new Violation(Rule.AHEAD, key, key + " is more than a day in the future.");
        return new Outcome.Invalid(index, Optional.of(id), List.of(violation));
    }

    private ServiceRecord record(Fit fit, Optional<ServiceRecord> present, Instant time) {
        Claims claims = fit.claims();
        Owner owner = Ownership.after(caller, present.map(ServiceRecord::owner), claims.owner(), claims.route());
        Instant createdAt = claims.createdAt()
                .or(() -> present.map(ServiceRecord::createdAt))
                .orElse(now);
        return new ServiceRecord(
                claims.id(), owner, fit.lease(), createdAt, time, route(claims.route()), claims.attributes());
    }

    /** Registries of EMIR do not say their address; those with a certificate are known by their name. */
    private Route route(Route claimed) {
        if (!Ownership.isPassedOn(caller, claimed)) {
            return Route.NONE;
        }
        return claimed.isNone() ? claimed.through(caller.owner().name()) : claimed;
    }
}
