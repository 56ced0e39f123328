package org.waymark.registry.model.access;

import java.util.Optional;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.Route;

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
     * Whether the caller is another registry that passes on what was registered with it. Registries of EMIR have always
     * been administrators to each other; what only these may say counts from them if it names the way it came.
     */
    public static boolean isPassedOn(Caller caller, Route route) {
        return isRegistry(caller) || (caller.is(Role.ADMIN) && !route.isNone());
    }

    /** Whether what the caller tells may have happened elsewhere. */
    public static boolean maySpeakForOthers(Caller caller) {
        return isRegistry(caller) || caller.is(Role.ADMIN);
    }

    /** Whether the caller is known as another registry. */
    public static boolean isRegistry(Caller caller) {
        return caller.is(Role.CHILD) || caller.is(Role.PEER);
    }

    /**
     * The owner of a record from now on. Nobody takes a record over by mending it; only other registries speak for
     * somebody else. A global registry of EMIR, which names no way, puts its own name in the owner's place, so the one
     * who is known is kept.
     *
     * @param present the owner until now
     * @param claimed what the record says of its owner
     * @param route the way that the record came, as it says itself
     */
    public static Owner after(Caller caller, Optional<Owner> present, Optional<Owner> claimed, Route route) {
        if (caller.is(Role.CHILD)) {
            return claimed.orElse(caller.owner()).through(caller.owner());
        }
        if (!isPassedOn(caller, route)) {
            return present.orElse(caller.owner());
        }
        return (route.isNone() ? present.or(() -> claimed) : claimed.or(() -> present)).orElse(caller.owner());
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
