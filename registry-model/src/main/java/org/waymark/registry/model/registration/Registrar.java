package org.waymark.registry.model.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Ownership;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.federation.StateVersion;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.Claims;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.Route;
import org.waymark.registry.model.record.Rule;
import org.waymark.registry.model.record.ServiceRecord;
import org.waymark.registry.model.record.Violation;
import org.waymark.registry.model.registration.Examination.End;
import org.waymark.registry.model.registration.Examination.Finding;
import org.waymark.registry.model.registration.Examination.Fit;
import org.waymark.registry.model.registration.Examination.Removal;
import org.waymark.registry.model.registration.Examination.Unfit;
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

    /** What is registered already, if its lease is not over, and by which rule the caller may change it. */
    private record Present(Optional<ServiceRecord> record, Optional<String> rule) {}

    /** Does with one element what was found about it. */
    public Outcome settle(Draft draft, Finding finding) {
        if (finding instanceof Fit fit) {
            return register(draft, fit);
        }
        if (finding instanceof Removal removal) {
            return remove(draft, removal);
        }
        return finding instanceof End end ? end(draft, end) : ((Unfit) finding).outcome();
    }

    /** Puts one record into the draft, unless something newer is known, or what is registered belongs to somebody else. */
    private Outcome register(Draft draft, Fit fit) {
        Claims claims = fit.claims();
        Present present = present(draft, claims.id());
        if (present.rule.isEmpty()) {
            return new Outcome.NotTheOwner(fit.index(), claims.id());
        }
        if (Ownership.isReserved(claims.attributes()) && !Ownership.mayUseReserved(caller)) {
            return new Outcome.Reserved(fit.index(), claims.id());
        }
        return Ownership.isPassedOn(caller, claims.route()) ? takeIn(draft, fit, present) : change(draft, fit, present);
    }

    /** What another registry passes on keeps its time. */
    private Outcome takeIn(Draft draft, Fit fit, Present present) {
        Claims claims = fit.claims();
        Instant time = claims.updatedAt().orElse(now);
        if (MessageTimes.isFarAhead(time, now)) {
            return farAhead(fit.index(), claims.id());
        }
        ServiceRecord record = record(fit, present.record, time);
        return isNews(draft, record.id(), time, () -> StateVersion.of(record))
                ? accepted(draft, fit, present, record)
                : new Outcome.Stale(fit.index(), claims.id());
    }

    private Outcome change(Draft draft, Fit fit, Present present) {
        Claims claims = fit.claims();
        MessageTimes times = MessageTimes.of(draft, claims.id(), now);
        return global && times.isStale(claims.updatedAt())
                ? new Outcome.Stale(fit.index(), claims.id())
                : accepted(draft, fit, present, record(fit, present.record, times.stamp(claims.updatedAt())));
    }

    private static Outcome accepted(Draft draft, Fit fit, Present present, ServiceRecord record) {
        Change change = present.record
                .map(before -> before.saysTheSameAs(record) ? Change.RENEWED : Change.UPDATED)
                .orElse(Change.REGISTERED);
        return new Outcome.Accepted(fit.index(), record.id(), change, present.rule.orElseThrow(), draft.put(record));
    }

    /**
     * Removes one endpoint in the draft, unless something newer is known, or it belongs to somebody else. Another
     * registry's removal is remembered even if the endpoint is not known: the record may come later than its removal.
     */
    public Outcome remove(Draft draft, Removal removal) {
        Present present = present(draft, removal.id());
        if (present.rule.isEmpty()) {
            return new Outcome.NotTheOwner(removal.index(), removal.id());
        }
        boolean passedOn = removal.at().isPresent() && Ownership.maySpeakForOthers(caller);
        Optional<Outcome> refusal = passedOn ? takeIn(draft, removal) : end(draft, removal, present);
        return refusal.orElseGet(() -> new Outcome.Removed(removal.index(), removal.id(), present.rule.orElseThrow()));
    }

    /** Removes at the time that another registry says. */
    private Optional<Outcome> takeIn(Draft draft, Removal removal) {
        Instant time = removal.at().orElseThrow();
        if (MessageTimes.isFarAhead(time, now)) {
            return Optional.of(farAhead(removal.index(), removal.id()));
        }
        if (!isNews(draft, StateVersion.gone(removal.id(), time, Cause.REMOVED))) {
            return Optional.of(new Outcome.Stale(removal.index(), removal.id()));
        }
        draft.remove(removal.id(), time);
        return Optional.empty();
    }

    /**
     * What is known of an endpoint ends in the draft if it is older than a state whose lease is over elsewhere. That state
     * itself, if it is known, ends by the lease that was granted here.
     */
    private Outcome end(Draft draft, End end) {
        Present present = present(draft, end.id());
        if (present.rule.isEmpty()) {
            return new Outcome.NotTheOwner(end.index(), end.id());
        }
        if (MessageTimes.isFarAhead(end.at(), now)) {
            return farAhead(end.index(), end.id());
        }
        if (!isNews(draft, StateVersion.gone(end.id(), end.at(), Cause.OUTDATED))) {
            return new Outcome.Stale(end.index(), end.id());
        }
        draft.outdate(end.id(), end.at(), now);
        return new Outcome.Removed(end.index(), end.id(), present.rule.orElseThrow());
    }

    /** Removes what is there. */
    private Optional<Outcome> end(Draft draft, Removal removal, Present present) {
        MessageTimes times = MessageTimes.of(draft, removal.id(), now);
        if (global && times.isStale(removal.at())) {
            return Optional.of(new Outcome.Stale(removal.index(), removal.id()));
        }
        if (present.record.isPresent()) {
            draft.remove(removal.id(), times.stamp(removal.at()));
        }
        return Optional.empty();
    }

    private Present present(Draft draft, EndpointId id) {
        Optional<ServiceRecord> shown =
                draft.find(id).filter(record -> !record.lease().isExpiredAt(now));
        return new Present(
                shown,
                shown.map(record -> Ownership.ruleForChanging(caller, record.owner()))
                        .orElse(Optional.of(NEW)));
    }

    /** Whether a state prevails over what is known; fingerprints are dear and seldom needed. */
    private static boolean isNews(Draft draft, EndpointId id, Instant time, Supplier<StateVersion> state) {
        Optional<Instant> known = MessageTimes.latest(draft, id);
        if (known.isEmpty() || !time.equals(known.get())) {
            return known.isEmpty() || time.isAfter(known.get());
        }
        return draft.find(id)
                .map(StateVersion::of)
                .or(() -> draft.removed(id).map(StateVersion::of))
                .filter(state.get()::prevailsOver)
                .isPresent();
    }

    private static boolean isNews(Draft draft, StateVersion state) {
        return isNews(draft, state.id(), state.time(), () -> state);
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
