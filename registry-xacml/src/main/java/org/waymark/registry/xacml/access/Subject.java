package org.waymark.registry.xacml.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.xacml.attributes.CallerAttributes;
import org.waymark.registry.xacml.policy.Profile;

/**
 * A caller as policies see it.
 *
 * @param caller the same in the words of the registry
 * @param profile empty for the registry itself, which is not judged
 */
record Subject(Caller caller, Optional<Profile> profile) {
    private static final String WITHOUT_ROLE = "anonymous";
    private static final String REGISTRY = "__server__";

    static Subject known(X500Principal name, CallerAttributes attributes, Optional<X500Principal> registry) {
        String role = attributes.role().orElse(WITHOUT_ROLE);
        return new Subject(caller(name, role), Optional.of(Profile.of(name, role, attributes, registry)));
    }

    static Subject registry(X500Principal name) {
        return new Subject(caller(name, REGISTRY), Optional.empty());
    }

    /**
     * Whomever the policies let write can own what it writes, whatever role they know; names are spelt as EMIR spells
     * them in this mode, since registries of EMIR compare their texts.
     */
    private static Caller caller(X500Principal name, String role) {
        Role held = Role.named(role.toLowerCase(Locale.ROOT)).orElse(Role.SERVICEOWNER);
        return new Caller(new Owner(name.toString()), Set.of(held), "role " + role);
    }
}
