package org.waymark.registry.model.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.registry.model.query.Criterion.Compared;
import org.waymark.registry.model.query.Criterion.Equal;
import org.waymark.registry.model.query.Criterion.Exists;
import org.waymark.registry.model.query.Criterion.Matches;
import org.waymark.registry.model.query.Criterion.Not;
import org.waymark.registry.model.query.Criterion.OneOf;
import org.waymark.registry.model.query.Criterion.Relation;
import org.waymark.registry.model.record.AttributeValue;

/**
 * Conditions as URL parameters: {@code A=v}, {@code A!=v}, {@code A>=v}, {@code A<=v}, {@code A>v}, {@code A<v},
 * {@code A~=regex} and {@code A?=true}. A parameter ends at its first equals sign, so the operator arrives at the end
 * of the name; that of {@code A>v}, and any that was percent-encoded, arrives inside it.
 */
public final class UrlConditions {
    private final List<Condition> conditions = new ArrayList<>();
    private final Expressions expressions = new Expressions();

    private UrlConditions() {}

    /**
     * What all parameters ask together.
     *
     * @param parameters decoded, without those that are no conditions
     * @throws MalformedQuery if one makes no sense; it names the parameter
     */
    public static Condition read(Map<String, List<String>> parameters) {
        UrlConditions read = new UrlConditions();
        parameters.forEach((name, values) -> read.parameter(UrlParameter.of(name), values));
        return Condition.all(read.conditions);
    }

    /** Several values are alternatives, but for ranges, which all hold. */
    private void parameter(UrlParameter parameter, List<String> values) {
        List<String> operands = values.stream().map(parameter::operand).toList();
        switch (parameter.operator()) {
            case EQUAL -> add(parameter, equal(parameter, operands));
            case DIFFERENT -> add(parameter, new Not(equal(parameter, operands)));
            case MATCHES -> add(parameter, matches(parameter, operands));
            case EXISTS -> operands.forEach(operand -> add(parameter, exists(parameter, operand)));
            case GREATER -> compared(parameter, Relation.GREATER, operands);
            case GREATER_OR_EQUAL -> compared(parameter, Relation.GREATER_OR_EQUAL, operands);
            case LESS -> compared(parameter, Relation.LESS, operands);
            case LESS_OR_EQUAL -> compared(parameter, Relation.LESS_OR_EQUAL, operands);
        }
    }

    private void add(UrlParameter parameter, Criterion criterion) {
        conditions.add(new Condition.At(parameter.path(), criterion));
    }

    private static Criterion equal(UrlParameter parameter, List<String> operands) {
        Set<AttributeValue> readings = new HashSet<>();
        operands.forEach(operand -> readings.addAll(Readings.all(parameter.attribute(), operand)));
        return readings.size() == 1 ? new Equal(readings.iterator().next()) : OneOf.of(readings);
    }

    private Criterion matches(UrlParameter parameter, List<String> operands) {
        List<Matches> matches = operands.stream()
                .map(operand -> expressions.read(operand, parameter.place()))
                .toList();
        return matches.size() == 1 ? matches.get(0) : new OneOf(Set.of(), matches);
    }

    private static Criterion exists(UrlParameter parameter, String operand) {
        return switch (operand) {
            case "true" -> new Exists();
            case "false" -> new Not(new Exists());
            default -> throw parameter.place().refusal("must be true or false.");
        };
    }

    private void compared(UrlParameter parameter, Relation relation, List<String> operands) {
        for (String operand : operands) {
            AttributeValue value = Readings.one(parameter.attribute(), operand, parameter.place());
            add(parameter, new Compared(relation, value));
        }
    }
}
