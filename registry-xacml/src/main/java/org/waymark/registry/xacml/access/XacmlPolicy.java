package org.waymark.registry.xacml.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.access.Access;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Decision;
import org.waymark.registry.model.access.Decision.Permitted;
import org.waymark.registry.model.access.Decision.Refused;
import org.waymark.registry.model.access.Memory;
import org.waymark.registry.xacml.attributes.AttributeSources.Known;
import org.waymark.registry.xacml.policy.Policies;

/** EMIR's other way: XACML policies decide, by the attributes of callers. Every answer is of one state of both. */
final class XacmlPolicy implements AccessPolicy {
    private static final int MOST_CALLERS = 10_000;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Supplier<Policies> policies;
    private final Supplier<Known> attributes;
    private final Optional<X500Principal> registry;
    private final String description;
    private final Memory<String, X500Principal> names = new Memory<>(MOST_CALLERS);
    private volatile Judge judge;

    /**
     * Decides by what is supplied.
     *
     * @param registry the name of this registry, if it is known
     * @param description where the policies are
     */
    XacmlPolicy(
            Supplier<Policies> policies,
            Supplier<Known> attributes,
            Optional<X500Principal> registry,
            String description) {
        this.policies = policies;
        this.attributes = attributes;
        this.registry = registry;
        this.description = description;
        this.judge = new Judge(policies.get(), attributes.get(), registry);
    }

    @Override
    public Caller identify(X500Principal subject) {
        names.keep(subject.toString(), subject);
        return judge().subject(subject).caller();
    }

    @Override
    public Caller withoutCertificate() {
        return Caller.NOBODY;
    }

    /** Without a certificate there is nobody whom policies could judge: there are questions for everybody, no more. */
    @Override
    public Decision decide(Caller caller, Access access) {
        if (caller.equals(Caller.NOBODY)) {
            return access.isForEverybody() && isQuestion(access)
                    ? new Permitted("everybody asks")
                    : new Refused("Access denied: this needs a certificate.", caller.grounds());
        }
        return name(caller.owner().name())
                .map(name -> judge().decide(name, access))
                .orElseGet(() -> new Refused("Access denied: the name of the certificate is not readable.", "no name"));
    }

    private static boolean isQuestion(Access access) {
        return READING.contains(access.method())
                || (access.method().equals("POST") && access.path().equals("services"));
    }

    /** The caller was identified before, so its name is remembered; unless very many others came in between. */
    private Optional<X500Principal> name(String text) {
        return names.recall(text).or(() -> {
            try {
                return Optional.of(new X500Principal(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /** Two threads may make one each: they decide alike. */
    private Judge judge() {
        Policies newest = policies.get();
        Known known = attributes.get();
        Judge present = judge;
        if (present.isUpToDate(newest, known)) {
            return present;
        }
        Judge next = new Judge(newest, known, registry);
        judge = next;
        return next;
    }

    @Override
    public String description() {
        return description;
    }
}
