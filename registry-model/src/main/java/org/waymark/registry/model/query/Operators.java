package org.waymark.registry.model.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.query.Criterion.Compared;
import org.waymark.registry.model.query.Criterion.ElementIs;
import org.waymark.registry.model.query.Criterion.ElementMeets;
import org.waymark.registry.model.query.Criterion.Equal;
import org.waymark.registry.model.query.Criterion.Every;
import org.waymark.registry.model.query.Criterion.Exists;
import org.waymark.registry.model.query.Criterion.Matches;
import org.waymark.registry.model.query.Criterion.Not;
import org.waymark.registry.model.query.Criterion.OfType;
import org.waymark.registry.model.query.Criterion.OneOf;
import org.waymark.registry.model.query.Criterion.Relation;
import org.waymark.registry.model.query.Criterion.Size;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;

/** What a document says about the values at a path: the table of operators and the operands that they take. */
final class Operators {
    private static final String REGEX = "$regex";
    private static final String OPTIONS = "$options";
    private static final String ELEMENT = "$elemMatch";
    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");

    private final QueryDocument documents;
    private final Allowance allowance;
    private final Literals literals;
    private final Expressions expressions = new Expressions();
    private final Map<String, Operator> table = Map.ofEntries(
            Map.entry("$eq", (operand, place) -> new Equal(value(operand, place))),
            Map.entry("$ne", (operand, place) -> new Not(new Equal(value(operand, place)))),
            Map.entry("$lt", compared(Relation.LESS)),
            Map.entry("$lte", compared(Relation.LESS_OR_EQUAL)),
            Map.entry("$gt", compared(Relation.GREATER)),
            Map.entry("$gte", compared(Relation.GREATER_OR_EQUAL)),
            Map.entry("$in", this::oneOf),
            Map.entry("$nin", (operand, place) -> new Not(oneOf(operand, place))),
            Map.entry("$all", this::all),
            Map.entry("$exists", Operators::exists),
            Map.entry("$type", this::type),
            Map.entry("$size", Operators::size),
            Map.entry(ELEMENT, this::element),
            Map.entry("$not", (operand, place) -> new Not(negated(operand, place))));

    Operators(QueryDocument documents, Allowance allowance) {
        this.documents = documents;
        this.allowance = allowance;
        this.literals = new Literals(allowance);
    }

    /** One row of the table. */
    private interface Operator {
        Criterion criterion(AttributeValue operand, Place place);
    }

    /** What is asked of the values at a path: equality, or as many criteria as there are operators. */
    List<Criterion> criteria(AttributeValue operand, Place place) {
        return operand instanceof Nested object && !Literals.isLiteral(object)
                ? operators(object.members(), place)
                : List.of(new Equal(literals.read(operand, place)));
    }

    private List<Criterion> operators(Attributes members, Place place) {
        List<Criterion> criteria = new ArrayList<>();
        members.forEach((name, operand) -> {
            Place here = place.in(name);
            allowance.condition(here);
            if (name.equals(REGEX)) {
                criteria.add(expression(members, place));
            } else if (!name.equals(OPTIONS) || members.get(REGEX).isEmpty()) {
                criteria.add(operator(name, here).criterion(operand, here));
            }
        });
        return criteria;
    }

    private Operator operator(String name, Place place) {
        Operator operator = table.get(name);
        if (operator == null) {
            throw place.refusal(
                    Literals.isOperator(name)
                            ? "is no operator that is known here."
                            : "is an attribute among operators; equality with an object takes none.");
        }
        return operator;
    }

    private AttributeValue value(AttributeValue operand, Place place) {
        if (operand instanceof Nested object && object.members().get(REGEX).isPresent()) {
            throw place.refusal("takes a value, not a regular expression.");
        }
        return literals.read(operand, place);
    }

    private Operator compared(Relation relation) {
        return (operand, place) -> new Compared(relation, value(operand, place));
    }

    private Criterion oneOf(AttributeValue operand, Place place) {
        Listed list = list(operand, place);
        Set<AttributeValue> values = new HashSet<>();
        List<Matches> matches = new ArrayList<>();
        for (int i = 0; i < list.elements().size(); i++) {
            if (isExpression(list.elements().get(i))) {
                matches.add(expression(list, i, place));
            } else {
                values.add(literals.element(list, i, place));
            }
        }
        return new OneOf(values, matches);
    }

    /** {@code $all} of nothing is met by nothing. */
    private Criterion all(AttributeValue operand, Place place) {
        Listed list = list(operand, place);
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < list.elements().size(); i++) {
            criteria.add(oneOfAll(list, i, place));
        }
        boolean mixed = criteria.stream().anyMatch(Operators::isElement)
                && !criteria.stream().allMatch(Operators::isElement);
        if (mixed) {
            throw place.refusal("must hold either values or $elemMatch, not both.");
        }
        return criteria.isEmpty() ? OneOf.of(Set.of()) : new Every(criteria);
    }

    private Criterion oneOfAll(Listed list, int element, Place place) {
        AttributeValue operand = list.elements().get(element);
        if (isExpression(operand)) {
            return expression(list, element, place);
        }
        if (operand instanceof Nested object && object.members().names().equals(List.of(ELEMENT))) {
            Place here = place.in(element);
            allowance.condition(here);
            return element(object.members().get(ELEMENT).orElseThrow(), here.in(ELEMENT));
        }
        return new Equal(literals.element(list, element, place));
    }

    private static boolean isElement(Criterion criterion) {
        return criterion instanceof ElementIs || criterion instanceof ElementMeets;
    }

    private static Listed list(AttributeValue operand, Place place) {
        if (operand instanceof Listed list) {
            return list;
        }
        throw place.refusal("must be a list.");
    }

    private static Criterion exists(AttributeValue operand, Place place) {
        boolean zero = operand instanceof Whole number && number.value() == 0;
        boolean one = operand instanceof Whole number && number.value() == 1;
        if (!zero && !one && !(operand instanceof Flag)) {
            throw place.refusal("must be true or false.");
        }
        return zero || operand == Flag.FALSE ? new Not(new Exists()) : new Exists();
    }

    private Criterion type(AttributeValue operand, Place place) {
        if (!(operand instanceof Listed list)) {
            return new OfType(types(operand, place));
        }
        if (list.elements().isEmpty()) {
            throw place.refusal("must name at least one type.");
        }
        Set<ValueType> types = new LinkedHashSet<>();
        for (int i = 0; i < list.elements().size(); i++) {
            types.addAll(types(literals.element(list, i, place), place.in(i)));
        }
        return new OfType(types);
    }

    private static Set<ValueType> types(AttributeValue operand, Place place) {
        Optional<Set<ValueType>> types = Optional.empty();
        if (operand instanceof Text alias) {
            types = ValueType.named(alias.value());
        } else if (operand instanceof Whole code) {
            types = ValueType.coded(code.value());
        }
        return types.orElseThrow(() -> place.refusal("must be the name or the number of a type of BSON."));
    }

    private static Criterion size(AttributeValue operand, Place place) {
        AttributeValue elements = operand instanceof Real ? ValueOrder.canonical(operand) : operand;
        if (elements instanceof Whole number && number.value() >= 0) {
            return new Size(number.value());
        }
        throw place.refusal("must be a whole number, at least 0.");
    }

    private Criterion element(AttributeValue operand, Place place) {
        if (!(operand instanceof Nested object)) {
            throw place.refusal("must be an object.");
        }
        List<String> names = object.members().names();
        boolean ofValues = !names.isEmpty() && Literals.isOperator(names.get(0)) && !LOGICAL.contains(names.get(0));
        return ofValues
                ? new ElementIs(every(operators(object.members(), place)))
                : new ElementMeets(documents.read(object.members(), place));
    }

    private Criterion negated(AttributeValue operand, Place place) {
        if (operand instanceof Nested object && !Literals.isLiteral(object)) {
            return every(operators(object.members(), place));
        }
        throw place.refusal("must be an object with operators.");
    }

    private static Criterion every(List<Criterion> criteria) {
        return criteria.size() == 1 ? criteria.get(0) : new Every(criteria);
    }

    private static boolean isExpression(AttributeValue value) {
        return value instanceof Nested object && object.members().get(REGEX).isPresent();
    }

    /** An expression where a list has values, {@code {"$regex":…}} and nothing else but its options. */
    private Matches expression(Listed list, int element, Place place) {
        Place here = place.in(element);
        allowance.condition(here);
        Attributes members = ((Nested) list.elements().get(element)).members();
        members.names().stream()
                .filter(name -> !name.equals(REGEX) && !name.equals(OPTIONS))
                .findFirst()
                .ifPresent(name -> {
                    throw here.in(name).refusal("stands beside a regular expression in a list.");
                });
        return expression(members, here);
    }

    private Matches expression(Attributes members, Place place) {
        String options = text(members.get(OPTIONS).orElse(new Text("")), place.in(OPTIONS));
        int flags = Expressions.flags(options, place.in(OPTIONS));
        Place here = place.in(REGEX);
        return expressions.read(text(members.get(REGEX).orElseThrow(), here), flags, here);
    }

    private static String text(AttributeValue operand, Place place) {
        if (operand instanceof Text text) {
            return text.value();
        }
        throw place.refusal("must be a text.");
    }
}
