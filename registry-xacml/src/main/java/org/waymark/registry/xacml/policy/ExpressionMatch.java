package org.waymark.registry.xacml.policy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.wso2.balana.attr.AnyURIAttribute;
import org.wso2.balana.attr.AttributeValue;
import org.wso2.balana.attr.BooleanAttribute;
import org.wso2.balana.attr.DNSNameAttribute;
import org.wso2.balana.attr.IPAddressAttribute;
import org.wso2.balana.attr.RFC822NameAttribute;
import org.wso2.balana.attr.StringAttribute;
import org.wso2.balana.attr.X500NameAttribute;
import org.wso2.balana.cond.Evaluatable;
import org.wso2.balana.cond.EvaluationResult;
import org.wso2.balana.cond.Function;
import org.wso2.balana.cond.FunctionBase;
import org.wso2.balana.ctx.EvaluationCtx;

/**
 * Whether a regular expression matches somewhere in a value. Balana's own functions bind {@code a|b} to the wrong parts,
 * and those for names of people and mailboxes it does not offer.
 */
final class ExpressionMatch extends FunctionBase {
    /** As in {@code [a-z-[aeiou]]}: of a set, up to the bracket of the other. */
    private static final Pattern DIFFERENCE = Pattern.compile("(\\[(?:[^\\[\\]\\\\]|\\\\.)*)-\\[");

    private static final boolean[] NO_BAGS = {false, false};

    private ExpressionMatch(String name, String type) {
        super(name, 0, new String[] {StringAttribute.identifier, type}, NO_BAGS, BooleanAttribute.identifier, false);
    }

    static Set<Function> all() {
        return Set.of(
                new ExpressionMatch(FUNCTION_NS + "regexp-string-match", StringAttribute.identifier),
                new ExpressionMatch(FUNCTION_NS + "string-regexp-match", StringAttribute.identifier),
                new ExpressionMatch(FUNCTION_NS_2 + "anyURI-regexp-match", AnyURIAttribute.identifier),
                new ExpressionMatch(FUNCTION_NS_2 + "ipAddress-regexp-match", IPAddressAttribute.identifier),
                new ExpressionMatch(FUNCTION_NS_2 + "dnsName-regexp-match", DNSNameAttribute.identifier),
                new ExpressionMatch(FUNCTION_NS_2 + "rfc822Name-regexp-match", RFC822NameAttribute.identifier),
                new ExpressionMatch(FUNCTION_NS_2 + "x500Name-regexp-match", X500NameAttribute.identifier));
    }

    @Override
    public EvaluationResult evaluate(List<Evaluatable> inputs, EvaluationCtx context) {
        AttributeValue[] values = new AttributeValue[inputs.size()];
        EvaluationResult failure = evalArgs(inputs, context, values);
        if (failure != null) {
            return failure;
        }
        String expression = ((StringAttribute) values[0]).getValue();
        try {
            return EvaluationResult.getInstance(Pattern.compile(ofJava(expression))
                    .matcher(values[1].encode())
                    .find());
        } catch (PatternSyntaxException e) {
            return makeProcessingError("not a regular expression: " + expression);
        }
    }

    /** From the expressions of XML Schema: blocks of characters and differences of sets are spelt otherwise in Java. */
    private static String ofJava(String expression) {
        return DIFFERENCE
                .matcher(expression.replace("\\p{Is", "\\p{In").replace("\\P{Is", "\\P{In"))
                .replaceAll("$1&&[^");
    }
}
