package org.waymark.registry.publisher.source.bdii;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Administrative domains, and what stands below them. For one thread. */
final class Domains {
    private final Map<String, String> byName = new HashMap<>();

    void add(String dn, String id) {
        parsed(dn).ifPresent(name -> byName.put(name.toNormalizedString(), id));
    }

    /** The nearest domain around an entry: one that was added, or one that is only seen in the entry's name. */
    Optional<String> around(String dn) {
        Optional<DN> above = parsed(dn).flatMap(Domains::parent);
        Optional<String> found = Optional.empty();
        while (above.isPresent() && found.isEmpty()) {
            DN here = above.get();
            found = Optional.ofNullable(byName.get(here.toNormalizedString())).or(() -> named(here));
            above = parent(here);
        }
        return found;
    }

    private static Optional<String> named(DN dn) {
        RDN first = dn.getRDN();
        boolean isDomain = first.getAttributeNames()[0].equalsIgnoreCase(EntryKind.ADMIN_DOMAIN.id());
        return isDomain ? Optional.of(first.getAttributeValues()[0]) : Optional.empty();
    }

    private static Optional<DN> parent(DN dn) {
        return Optional.ofNullable(dn.getParent()).filter(parent -> !parent.isNullDN());
    }

    private static Optional<DN> parsed(String dn) {
        try {
            return Optional.of(new DN(dn));
        } catch (LDAPException noName) {
            return Optional.empty();
        }
    }
}
