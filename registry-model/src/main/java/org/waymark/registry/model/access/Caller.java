package org.waymark.registry.model.access;

import java.util.Set;
import org.waymark.registry.model.record.Owner;

/**
 * Who sent a request, as far as the container could establish it.
 *
 * @param owner the name under which the caller owns records
 */
public record Caller(Owner owner, Set<Role> roles) {
    /** Everybody over plain HTTP: an administrator without a name, as in EMIR. */
    public static final Caller ANONYMOUS = new Caller(Owner.ANONYMOUS, Set.of(Role.ADMIN));

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller may replace or remove a record of this owner. */
    public boolean mayChange(Owner recordOwner) {
        return roles.contains(Role.ADMIN) || owner.equals(recordOwner);
    }
}
