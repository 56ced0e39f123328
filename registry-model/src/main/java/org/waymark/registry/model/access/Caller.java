package org.waymark.registry.model.access;

import java.util.Set;
import org.waymark.registry.model.record.Owner;

/**
 * Who sent a request, as far as the container could establish it.
 *
 * @param owner the name under which the caller owns records
 * @param roles what it may do; without any it may read where everybody may
 * @param grounds where the roles come from, for the log and for administrators: {@code acl line 3}
 */
public record Caller(Owner owner, Set<Role> roles, String grounds) {
    /** Everybody over plain HTTP: an administrator without a name, as in EMIR. */
    public static final Caller ANONYMOUS = new Caller(Owner.ANONYMOUS, Set.of(Role.ADMIN), "plain HTTP");

    /** Whoever shows no certificate where others do. */
    public static final Caller NOBODY = new Caller(Owner.ANONYMOUS, Set.of(), "no certificate");

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
