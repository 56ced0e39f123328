package org.waymark.registry.model.access;

import java.util.Optional;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Owner;

/** Whose a record is, and who may change it, whichever policy let the caller in. */
public final class Ownership {
    private static final AttributeValue GLOBAL_REGISTRY = new Text("GSR");

    private Ownership() {}

    /** By which rule the caller may replace or remove a record of this owner; empty if it may not. */
    public static Optional<String> ruleForChanging(Caller caller, Owner owner) {
        if (caller.is(Role.ADMIN)) {
            return Optional.of(Role.ADMIN.word());
        }
        if (caller.is(Role.PEER)) {
            return Optional.of(Role.PEER.word());
        }
        if (owner.registry().filter(caller.owner()::isNamed).isPresent()) {
            return Optional.of("passed on");
        }
        return Optional.of("owner")
                .filter(rule -> owner.registry().isEmpty() && caller.owner().isNamed(owner.name()));
    }

    /**
     * The owner of a record from now on. Nobody takes a record over by mending it; only other registries speak for
     * somebody else.
     *
     * @param present the owner until now
     * @param claimed what the record says of its owner
     */
    public static Owner after(Caller caller, Optional<Owner> present, Optional<Owner> claimed) {
        if (caller.is(Role.CHILD)) {
            return claimed.orElse(caller.owner()).through(caller.owner());
        }
        if (caller.is(Role.PEER)) {
            return claimed.or(() -> present).orElse(caller.owner());
        }
        return present.orElse(caller.owner());
    }

    /** Whether only administrators and global registries may register this: in EMIR such a record took over everything. */
    public static boolean isReserved(Attributes claims) {
        return claims.get(Glue2.SERVICE_TYPE)
                .filter(type -> type.equals(GLOBAL_REGISTRY)
                        || (type instanceof Listed listed && listed.elements().contains(GLOBAL_REGISTRY)))
                .isPresent();
    }

    /** Whether the caller may register what is reserved. */
    public static boolean mayUseReserved(Caller caller) {
        return caller.is(Role.ADMIN) || caller.is(Role.PEER);
    }
}
