package org.waymark.registry.model.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.json.DateForm;
import org.waymark.registry.model.lease.Lease;
import org.waymark.registry.model.lease.LeasePolicy;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nested;
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
 */
public record Examination(RecordRules rules, LeasePolicy leases) {

    /** The finding about one element. */
    public sealed interface Finding {}

    /** It can be registered. */
    public record Fit(int index, Claims claims, Lease lease) implements Finding {}

    /** It cannot. */
    public record Unfit(Outcome outcome) implements Finding {}

    /** Examines one element of a batch as it was sent. */
    public Finding examine(int index, AttributeValue element, BlockList blocked, Instant now) {
        if (!(element instanceof Nested sent)) {
            return unfit(index, Optional.empty(), new Violation(Rule.OBJECT, "", "A record must be a JSON object."));
        }
        if (blocked.blocks(sent.members())) {
            return new Unfit(new Outcome.Blocked(index));
        }
        List<Violation> violations = rules.check(sent.members());
        return violations.isEmpty()
                ? lease(index, Claims.of(sent.members()), now)
                : unfit(index, idOf(sent.members()), violations.toArray(Violation[]::new));
    }

    private Finding lease(int index, Claims claims, Instant now) {
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
