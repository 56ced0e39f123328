package org.waymark.registry.xacml.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.registry.xacml.policy.Verdict.Kind;
import org.wso2.balana.AbstractPolicy;
import org.wso2.balana.MatchResult;
import org.wso2.balana.PolicyTreeElement;
import org.wso2.balana.Rule;
import org.wso2.balana.combine.PolicyCombinerElement;
import org.wso2.balana.combine.PolicyCombiningAlgorithm;
import org.wso2.balana.ctx.AbstractResult;

/** The policies of a folder. Immutable, as far as Balana is. */
public final class Policies {
    private final PolicyCombiningAlgorithm algorithm;
    private final List<PolicyFile> files;
    private final List<PolicyCombinerElement> elements;

    Policies(PolicyCombiningAlgorithm algorithm, List<PolicyFile> files) {
        this.algorithm = algorithm;
        this.files = List.copyOf(files);
        this.elements = files.stream()
                .map(file -> new PolicyCombinerElement(file.policy()))
                .toList();
    }

    /** What they say. */
    public Verdict decide(Inquiry inquiry) {
        Request request = inquiry.request();
        AbstractResult result = algorithm.combine(request, List.of(), elements);
        Kind kind = kind(result);
        String grounds =
                switch (kind) {
                    case PERMIT, DENY -> deciding(request, result.getDecision());
                    case NOT_APPLICABLE -> "no policy applies";
                    case INDETERMINATE ->
                        "indeterminate: "
                                + Optional.ofNullable(result.getStatus().getMessage())
                                        .orElse("no reason given");
                };
        return new Verdict(kind, grounds, request.isTimeless());
    }

    private static Kind kind(AbstractResult result) {
        return switch (result.getDecision()) {
            case AbstractResult.DECISION_PERMIT -> Kind.PERMIT;
            case AbstractResult.DECISION_DENY -> Kind.DENY;
            case AbstractResult.DECISION_NOT_APPLICABLE -> Kind.NOT_APPLICABLE;
            default -> Kind.INDETERMINATE;
        };
    }

    /** Balana does not tell who decided, so we look for the first that decides so on its own. */
    private String deciding(Request request, int decision) {
        return files.stream()
                .filter(file -> decides(file.policy(), request, decision))
                .findFirst()
                .map(file -> file.name() + ": " + path(file.policy(), request, decision))
                .orElseGet(() -> algorithm.getIdentifier().toString());
    }

    private static String path(PolicyTreeElement element, Request request, int decision) {
        String here = (element instanceof Rule ? "rule " : "policy ") + element.getId();
        return children(element)
                .filter(child -> decides(child, request, decision))
                .findFirst()
                .map(child -> here + ", " + path(child, request, decision))
                .orElse(here);
    }

    private static Stream<PolicyTreeElement> children(PolicyTreeElement element) {
        return element instanceof AbstractPolicy policy ? policy.getChildren().stream() : Stream.empty();
    }

    /** A rule looks at its target itself, a policy does not. */
    private static boolean decides(PolicyTreeElement element, Request request, int decision) {
        boolean applies = element instanceof Rule || element.match(request).getResult() == MatchResult.MATCH;
        return applies && element.evaluate(request).getDecision() == decision;
    }

    /** For the log. */
    String summary() {
        return files.size() + " of them: "
                + String.join(", ", files.stream().map(PolicyFile::name).toList());
    }
}
