package org.waymark.registry.model.access;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.access.Decision.Permitted;
import org.waymark.registry.model.access.Decision.Refused;
import org.waymark.registry.model.file.WatchedFile;
import org.waymark.registry.model.name.DistinguishedName;
import org.waymark.registry.model.record.Owner;

/** EMIR's usual way: every certificate reads, and those in the access control list register. */
public final class AclPolicy implements AccessPolicy {
    private static final int MOST_NAMES = 10_000;

    private final Supplier<AccessControlList> list;
    private final Memory<String, DistinguishedName> names = new Memory<>(MOST_NAMES);
    private final String description;

    AclPolicy(Supplier<AccessControlList> list, String description) {
        this.list = list;
        this.description = description;
    }

    /** By a file that is read again when it changes. */
    public static AclPolicy of(Path file) {
        WatchedFile<AccessControlList> watched = new WatchedFile<>(file, new AccessControlFile());
        return new AclPolicy(watched::current, "access control list " + file);
    }

    @Override
    public Caller identify(X500Principal subject) {
        Owner owner = new Owner(subject.getName());
        return list.get()
                .find(name(subject))
                .map(entry -> new Caller(owner, Set.of(entry.role()), "acl line " + entry.line()))
                .orElseGet(() -> new Caller(owner, Set.of(), "not in the acl"));
    }

    /** Names are slow to read, and the same few callers come again and again. */
    private DistinguishedName name(X500Principal subject) {
        String text = subject.getName();
        return names.recall(text).orElseGet(() -> {
            DistinguishedName name = DistinguishedName.of(subject);
            names.keep(text, name);
            return name;
        });
    }

    @Override
    public Caller withoutCertificate() {
        return Caller.NOBODY;
    }

    @Override
    public Decision decide(Caller caller, Access access) {
        if (access.isOperation()) {
            return caller.is(Role.ADMIN)
                    ? new Permitted(caller.grounds())
                    : new Refused(
                            "Access denied: " + caller.owner() + " is no administrator of this registry.",
                            caller.grounds());
        }
        if (!access.isAdministration()) {
            return new Permitted("every certificate reads");
        }
        return caller.roles().isEmpty()
                ? new Refused(
                        "Access denied: " + caller.owner() + " is not in the access control list of this registry.",
                        caller.grounds())
                : new Permitted(caller.grounds());
    }

    @Override
    public String description() {
        return description;
    }
}
