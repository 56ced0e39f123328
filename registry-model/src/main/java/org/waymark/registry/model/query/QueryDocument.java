package org.waymark.registry.model.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.registry.model.query.Condition.AllOf;
import org.waymark.registry.model.query.Condition.AnyOf;
import org.waymark.registry.model.query.Condition.At;
import org.waymark.registry.model.query.Condition.Not;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;

/**
 * Conditions as a document in MongoDB's query language, of which every part is known or refused by its name and place.
 * What an operator means is said by {@link Criterion}, which operand it takes by {@link Operators}.
 */
public final class QueryDocument {
    private final Allowance allowance = new Allowance();
    private final Operators operators = new Operators(this, allowance);

    private QueryDocument() {}

    /**
     * What a document asks.
     *
     * @throws MalformedQuery if it makes no sense; it names the place by a JSON pointer
     */
    public static Condition condition(Attributes document) {
        return new QueryDocument().read(document, new Place.Document());
    }

    Condition read(Attributes document, Place place) {
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, AttributeValue> member : document) {
            Place here = place.in(member.getKey());
            allowance.condition(here);
            conditions.add(
                    Literals.isOperator(member.getKey())
                            ? logical(member.getKey(), member.getValue(), here)
                            : at(member.getKey(), member.getValue(), here));
        }
        return Condition.all(conditions);
    }

    private Condition logical(String operator, AttributeValue operand, Place place) {
        return switch (operator) {
            case "$and" -> Condition.all(several(operand, place));
            case "$or" -> new AnyOf(several(operand, place));
            case "$nor" -> new Not(new AnyOf(several(operand, place)));
            default ->
                throw place.refusal("is no operator that stands beside attributes; there are $and, $or and $nor.");
        };
    }

    private List<Condition> several(AttributeValue operand, Place place) {
        if (!(operand instanceof Listed list) || list.elements().isEmpty()) {
            throw place.refusal("must be a list of at least one condition.");
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < list.elements().size(); i++) {
            Place here = place.in(i);
            if (!(list.elements().get(i) instanceof Nested document)) {
                throw here.refusal("must be an object.");
            }
            allowance.condition(here);
            conditions.add(read(document.members(), here));
        }
        return conditions;
    }

    private Condition at(String name, AttributeValue operand, Place place) {
        Path path = Path.of(name);
        if (path.steps().stream().anyMatch(Literals::isOperator)) {
            throw place.refusal("is no path: its steps must not start with a dollar sign.");
        }
        return new AllOf(operators.criteria(operand, place).stream()
                .<Condition>map(criterion -> new At(path, criterion))
                .toList());
    }
}
