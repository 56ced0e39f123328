package org.waymark.registry.xacml.policy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The elements that policies may have: those that take part in a decision. Left out on purpose are obligations and
 * advice, which nobody here would fulfil; selectors, because requests have no content; references to other files; and
 * parameters of combining algorithms, because none takes any.
 */
final class Vocabulary {
    private static final String POLICY_SET = "Description? PolicySetDefaults? Target! PolicySet Policy";
    private static final String POLICY = "Description? PolicyDefaults? Target! VariableDefinition Rule";
    private static final String RULE = "Description? Target? Condition?";
    private static final String DESIGNATOR = "AttributeId DataType (Issuer) (MustBePresent)";
    private static final String EXPRESSIONS_2 = "Apply AttributeValue VariableReference SubjectAttributeDesignator"
            + " ResourceAttributeDesignator ActionAttributeDesignator EnvironmentAttributeDesignator";
    private static final String EXPRESSIONS_3 = "Apply AttributeValue VariableReference AttributeDesignator";

    private static final Form[] BOTH = {
        Form.of("PolicySet", "PolicySetId PolicyCombiningAlgId (Version)", POLICY_SET),
        Form.of("Policy", "PolicyId RuleCombiningAlgId (Version)", POLICY),
        Form.of("PolicySetDefaults", "", "XPathVersion!"),
        Form.of("PolicyDefaults", "", "XPathVersion!"),
        Form.of("XPathVersion", "", ""),
        Form.of("Description", "", ""),
        Form.of("Rule", "RuleId Effect", RULE),
        Form.of("AttributeValue", "DataType", ""),
        Form.of("Function", "FunctionId", ""),
        Form.of("VariableReference", "VariableId", "")
    };

    private static final Form[] XACML_2 = {
        Form.of("Target", "", "Subjects? Resources? Actions? Environments?"),
        Form.of("Subjects", "", "Subject+"),
        Form.of("Subject", "", "SubjectMatch+"),
        Form.of("SubjectMatch", "MatchId", "AttributeValue! SubjectAttributeDesignator!"),
        Form.of("Resources", "", "Resource+"),
        Form.of("Resource", "", "ResourceMatch+"),
        Form.of("ResourceMatch", "MatchId", "AttributeValue! ResourceAttributeDesignator!"),
        Form.of("Actions", "", "Action+"),
        Form.of("Action", "", "ActionMatch+"),
        Form.of("ActionMatch", "MatchId", "AttributeValue! ActionAttributeDesignator!"),
        Form.of("Environments", "", "Environment+"),
        Form.of("Environment", "", "EnvironmentMatch+"),
        Form.of("EnvironmentMatch", "MatchId", "AttributeValue! EnvironmentAttributeDesignator!"),
        Form.of("Condition", "", EXPRESSIONS_2),
        Form.of("VariableDefinition", "VariableId", EXPRESSIONS_2),
        Form.of("Apply", "FunctionId", EXPRESSIONS_2 + " Function?"),
        Form.of("SubjectAttributeDesignator", DESIGNATOR + " (SubjectCategory)", ""),
        Form.of("ResourceAttributeDesignator", DESIGNATOR, ""),
        Form.of("ActionAttributeDesignator", DESIGNATOR, ""),
        Form.of("EnvironmentAttributeDesignator", DESIGNATOR, "")
    };

    private static final Form[] XACML_3 = {
        Form.of("Target", "", "AnyOf"),
        Form.of("AnyOf", "", "AllOf+"),
        Form.of("AllOf", "", "Match+"),
        Form.of("Match", "MatchId", "AttributeValue! AttributeDesignator!"),
        Form.of("Condition", "", EXPRESSIONS_3),
        Form.of("VariableDefinition", "VariableId", EXPRESSIONS_3),
        Form.of("Apply", "FunctionId", EXPRESSIONS_3 + " Function? Description?"),
        Form.of("AttributeDesignator", "Category AttributeId DataType MustBePresent (Issuer)", "")
    };

    private static final Map<String, Map<String, Form>> BY_NAMESPACE = Map.of(
            "urn:oasis:names:tc:xacml:2.0:policy:schema:os", table(XACML_2),
            "urn:oasis:names:tc:xacml:3.0:core:schema:wd-17", table(XACML_3));

    private Vocabulary() {}

    private static Map<String, Form> table(Form... forms) {
        return Stream.concat(Arrays.stream(BOTH), Arrays.stream(forms))
                .collect(Collectors.toUnmodifiableMap(Form::name, Function.identity()));
    }

    /** By the names of the elements; empty if the namespace is not one of policies. */
    static Optional<Map<String, Form>> ofNamespace(String namespace) {
        return Optional.ofNullable(BY_NAMESPACE.get(namespace));
    }
}
