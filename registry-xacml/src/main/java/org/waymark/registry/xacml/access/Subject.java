package org.waymark.registry.xacml.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.xacml.attributes.CallerAttributes;

/**
 * A caller as policies see it.
 *
 * @param role in the words of the policies, which may have any
 * @param isRegistry whether this registry calls itself
 */
record Subject(X500Principal name, String role, CallerAttributes attributes, boolean isRegistry) {
    private static final String WITHOUT_ROLE = "anonymous";
    private static final String REGISTRY = "__server__";

    static Subject known(X500Principal name, CallerAttributes attributes) {
        return new Subject(name, attributes.role().orElse(WITHOUT_ROLE), attributes, false);
    }

    static Subject registry(X500Principal name) {
        return new Subject(name, REGISTRY, CallerAttributes.NONE, true);
    }

    /**
     * The same in the words of the registry. Whomever the policies let write can own what it writes, whatever they call
     * it; names are spelt as EMIR spells them in this mode, since registries of EMIR compare their texts.
     */
    Caller caller() {
        Role held = Optional.of(role.toLowerCase(Locale.ROOT))
                .filter(word -> !isRegistry)
                .flatMap(Role::named)
                .orElse(Role.SERVICEOWNER);
        return new Caller(new Owner(name.toString()), Set.of(held), "role " + role);
    }
}
