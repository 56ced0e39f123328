package org.waymark.registry.model.access;

import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.access.Decision.Permitted;
import org.waymark.registry.model.access.Decision.Refused;
import org.waymark.registry.model.record.Owner;

/** What holds under TLS as long as nobody says who may register: every certificate reads, nobody changes anything. */
public final class ReadersPolicy implements AccessPolicy {
    private static final String RULE = "neither an access control list nor policies";

    @Override
    public Caller identify(X500Principal subject) {
        return new Caller(new Owner(subject.getName()), Set.of(), RULE);
    }

    @Override
    public Caller withoutCertificate() {
        return Caller.NOBODY;
    }

    @Override
    public Decision decide(Caller caller, Access access) {
        return access.isAdministration()
                ? new Refused("Access denied: this registry has not been told who may register.", RULE)
                : new Permitted("every certificate reads");
    }

    @Override
    public boolean isUnset() {
        return true;
    }

    @Override
    public String description() {
        return "none: certificates may read, nobody may write";
    }
}
