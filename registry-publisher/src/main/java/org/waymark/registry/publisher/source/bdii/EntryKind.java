package org.waymark.registry.publisher.source.bdii;

import com.unboundid.ldap.sdk.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The entries that are asked for; all others of an information system are of no use to a registry. */
enum EntryKind {
    SERVICE("GLUE2Service", "GLUE2ServiceID"),
    ENDPOINT("GLUE2Endpoint", "GLUE2EndpointID"),
    ACCESS_POLICY("GLUE2AccessPolicy", "GLUE2PolicyID"),
    LOCATION("GLUE2Location", "GLUE2LocationID"),
    CONTACT("GLUE2Contact", "GLUE2ContactID"),
    ADMIN_DOMAIN("GLUE2AdminDomain", "GLUE2DomainID"),
    EXTENSION("GLUE2Extension", "GLUE2ExtensionLocalID");

    private final String objectClass;
    private final String id;

    EntryKind(String objectClass, String id) {
        this.objectClass = objectClass;
        this.id = id;
    }

    /**
     * By the object class if it says it, else by the name: an entry that says only that it is a
     * {@code GLUE2ComputingService} is a service nevertheless, and servers with a schema find it as one.
     */
    static Optional<EntryKind> of(Entry entry) {
        return only(kind -> entry.hasObjectClass(kind.objectClass))
                .or(() -> only(kind -> entry.getDN().regionMatches(true, 0, kind.id + "=", 0, kind.id.length() + 1)));
    }

    private static Optional<EntryKind> only(Predicate<EntryKind> condition) {
        List<EntryKind> found = Arrays.stream(values()).filter(condition).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    String objectClass() {
        return objectClass;
    }

    /** The attribute that names such an entry, and that others refer to. */
    String id() {
        return id;
    }
}
