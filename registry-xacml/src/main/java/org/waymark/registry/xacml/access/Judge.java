package org.waymark.registry.xacml.access;

import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.access.Access;
import org.waymark.registry.model.access.Decision;
import org.waymark.registry.model.access.Decision.Permitted;
import org.waymark.registry.model.access.Decision.Refused;
import org.waymark.registry.model.access.Memory;
import org.waymark.registry.model.name.DistinguishedName;
import org.waymark.registry.xacml.attributes.AttributeSources.Known;
import org.waymark.registry.xacml.policy.Inquiry;
import org.waymark.registry.xacml.policy.Policies;
import org.waymark.registry.xacml.policy.Verdict;

/** Decides by one state of policies and attributes, and remembers what it has decided. Thread-safe. */
final class Judge {
    private static final int MOST_CALLERS = 10_000;
    private static final int MOST_ANSWERS = 20_000;
    private static final int LONGEST_PATH = 200;

    private final Policies policies;
    private final Known known;
    private final Optional<X500Principal> registry;
    private final Optional<DistinguishedName> itself;
    private final Memory<String, Subject> subjects = new Memory<>(MOST_CALLERS);
    private final Memory<Question, Decision> answers = new Memory<>(MOST_ANSWERS);

    private record Question(String caller, Access access) {}

    Judge(Policies policies, Known known, Optional<X500Principal> registry) {
        this.policies = policies;
        this.known = known;
        this.registry = registry;
        this.itself = registry.map(DistinguishedName::of);
    }

    /** Whether this is what it would decide by. */
    boolean isUpToDate(Policies newest, Known newestKnown) {
        return newest == policies && newestKnown.isStill(known);
    }

    Subject subject(X500Principal name) {
        String text = name.toString();
        return subjects.recall(text).orElseGet(() -> {
            Subject subject = itself.filter(DistinguishedName.of(name)::equals).isPresent()
                    ? Subject.registry(name)
                    : Subject.known(name, known.of(name), registry);
            subjects.keep(text, subject);
            return subject;
        });
    }

    Decision decide(X500Principal name, Access access) {
        Question question = new Question(name.toString(), access);
        return answers.recall(question).orElseGet(() -> answer(question, subject(name)));
    }

    private Decision answer(Question question, Subject subject) {
        if (subject.profile().isEmpty()) {
            return new Permitted("this registry itself");
        }
        Access access = question.access();
        Optional<Verdict> verdict = Inquiry.resource(access)
                .map(resource -> policies.decide(new Inquiry(subject.profile().get(), resource, access.method())));
        Decision decision = verdict.map(found -> decision(found, question.caller()))
                .orElseGet(() -> new Refused("Access denied: this is no path.", "the path is no URI"));
        if (verdict.filter(Verdict::lasting).isPresent() && access.path().length() <= LONGEST_PATH) {
            answers.keep(question, decision);
        }
        return decision;
    }

    private static Decision decision(Verdict verdict, String caller) {
        return switch (verdict.kind()) {
            case PERMIT -> new Permitted(verdict.grounds());
            case DENY ->
                new Refused(
                        "Access denied: a policy of this registry forbids this to " + caller + ".", verdict.grounds());
            case NOT_APPLICABLE ->
                new Refused(
                        "Access denied: no policy of this registry grants this to " + caller + ".", verdict.grounds());
            case INDETERMINATE ->
                new Refused(
                        "Access denied: the policies of this registry lead to no decision on this.", verdict.grounds());
        };
    }
}
