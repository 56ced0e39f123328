package org.waymark.registry.model.access;

import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.access.Decision.Permitted;

/** EMIR over plain HTTP: everybody is the administrator, whatever certificate a server may have asked for. */
public final class PlainPolicy implements AccessPolicy {
    @Override
    public Caller identify(X500Principal subject) {
        return Caller.ANONYMOUS;
    }

    @Override
    public Caller withoutCertificate() {
        return Caller.ANONYMOUS;
    }

    @Override
    public Decision decide(Caller caller, Access access) {
        return new Permitted(caller.grounds());
    }

    @Override
    public boolean isUnset() {
        return true;
    }

    @Override
    public String description() {
        return "none, everybody is the administrator: the address is plain HTTP";
    }
}
