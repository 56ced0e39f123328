package org.waymark.registry.xacml.policy;

import java.util.List;
import java.util.Set;
import org.waymark.registry.model.name.DistinguishedName;
import org.wso2.balana.attr.AttributeValue;
import org.wso2.balana.attr.BooleanAttribute;
import org.wso2.balana.attr.X500NameAttribute;
import org.wso2.balana.cond.Evaluatable;
import org.wso2.balana.cond.EvaluationResult;
import org.wso2.balana.cond.Function;
import org.wso2.balana.cond.FunctionBase;
import org.wso2.balana.ctx.EvaluationCtx;

/**
 * Whether a name ends in the parts of another. Balana compares the ends of the texts, by which {@code C=DE} is at the end
 * of {@code DC=DE}.
 */
final class NameMatch extends FunctionBase {
    private static final String[] TYPES = {X500NameAttribute.identifier, X500NameAttribute.identifier};

    private NameMatch() {
        super(
                FUNCTION_NS + "x500Name-match",
                0,
                TYPES,
                new boolean[] {false, false},
                BooleanAttribute.identifier,
                false);
    }

    static Set<Function> all() {
        return Set.of(new NameMatch());
    }

    @Override
    public EvaluationResult evaluate(List<Evaluatable> inputs, EvaluationCtx context) {
        AttributeValue[] values = new AttributeValue[inputs.size()];
        EvaluationResult failure = evalArgs(inputs, context, values);
        return failure == null ? EvaluationResult.getInstance(name(values[1]).endsWith(name(values[0]))) : failure;
    }

    private static DistinguishedName name(AttributeValue value) {
        return DistinguishedName.of(((X500NameAttribute) value).getValue());
    }
}
