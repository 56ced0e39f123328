package org.waymark.registry.model.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Ownership;
import org.waymark.registry.model.federation.Elements;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.json.DateForm;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.lease.LeasePolicy;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Nothing;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Claims;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.RecordRules;
import org.waymark.registry.model.record.Rule;
import org.waymark.registry.model.record.Violation;

/**
 * What can be said of a record before anybody looks at what is registered already.
 *
 * @param leases how long it may live
 * @param blocked what stays outside
 * @param global whether this is a global registry: those of EMIR send each other nulls, which say nothing
 */
public record Examination(RecordRules rules, LeasePolicy leases, BlockList blocked, boolean global) {

    /** The finding about one element. */
    public sealed interface Finding {}

    /** It can be registered. */
    public record Fit(int index, Claims claims, Lease lease) implements Finding {}

    /**
     * It asks for a removal.
     *
     * @param at the time of the message, if it says one
     */
    public record Removal(int index, EndpointId id, Optional<Instant> at) implements Finding {}

    /**
     * It tells that there was a state, and that its lease is over.
     *
     * @param at the time of the message that brought the state
     */
    public record End(int index, EndpointId id, Instant at) implements Finding {}

    /** It cannot be registered. */
    public record Unfit(Outcome outcome) implements Finding {}

    /** Examines one element of a batch as the caller sent it. */
    public Finding examine(int index, AttributeValue element, Caller caller, Instant now) {
        if (global && element == Nothing.NOTHING) {
            return new Unfit(new Outcome.Blocked(index));
        }
        if (!(element instanceof Nested sent)) {
            return unfit(index, Optional.empty(), new Violation(Rule.OBJECT, "", "A record must be a JSON object."));
        }
        if (Elements.isRemoval(sent.members())) {
            Claims claims = Claims.of(sent.members());
            return new Removal(index, claims.id(), claims.updatedAt());
        }
        if (Elements.isEnd(sent.members()) && Ownership.maySpeakForOthers(caller)) {
            return end(index, Claims.of(sent.members()), now);
        }
        if (blocked.blocks(sent.members())) {
            return new Unfit(new Outcome.Blocked(index));
        }
        List<Violation> violations = rules.check(sent.members());
        return violations.isEmpty()
                ? lease(index, Claims.of(sent.members()), caller, now)
                : unfit(index, idOf(sent.members()), violations.toArray(Violation[]::new));
    }

    private static End end(int index, Claims claims, Instant now) {
        return new End(index, claims.id(), claims.updatedAt().orElse(now));
    }

    /**
     * A lease that another registry has granted is cut, not refused: two registries may be set differently. If it is over,
     * that is all there is to say.
     */
    private Finding lease(int index, Claims claims, Caller caller, Instant now) {
        if (Ownership.isPassedOn(caller, claims.route())) {
            Lease lease = leases.limit(now, claims.expiresAt());
            return lease.isExpiredAt(now) ? end(index, claims, now) : new Fit(index, claims, lease);
        }
        LeasePolicy.Grant grant = leases.grant(now, claims.expiresAt());
        if (grant instanceof LeasePolicy.Granted granted) {
            return new Fit(index, claims, granted.lease());
        }
        Violation violation = grant instanceof LeasePolicy.TooLong tooLong
                ? violation(Rule.LEASE, "is later than " + DateForm.format(tooLong.latest()) + ", the longest lease.")
                : violation(Rule.EXPIRED, "is not in the future.");
        return unfit(index, Optional.of(claims.id()), violation);
    }

    private static Violation violation(Rule rule, String what) {
        return new Violation(rule, Glue2.SERVICE_EXPIRE_ON.key(), Glue2.SERVICE_EXPIRE_ON.key() + " " + what);
    }

    private static Unfit unfit(int index, Optional<EndpointId> id, Violation... violations) {
        return new Unfit(new Outcome.Invalid(index, id, List.of(violations)));
    }

    private static Optional<EndpointId> idOf(Attributes sent) {
        return sent.text(Glue2.SERVICE_ENDPOINT_ID).filter(id -> !id.isEmpty()).map(EndpointId::new);
    }
}
