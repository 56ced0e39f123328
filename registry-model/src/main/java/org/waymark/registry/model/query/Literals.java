package org.waymark.registry.model.query;

import java.util.List;
import java.util.Set;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Oid;

/** Values in a document: what records can hold, and no operators in them. */
final class Literals {
    private static final String DATE = "$date";
    private static final String OID = "$oid";

    /** A reference to a document elsewhere, which is a value to MongoDB although its names look like operators. */
    private static final Set<String> REFERENCE = Set.of("$ref", "$id", "$db");

    private final Allowance allowance;

    Literals(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Whether an object is meant as a value, not as a question. */
    static boolean isLiteral(Nested object) {
        List<String> names = object.members().names();
        return names.isEmpty()
                || names.contains(OID)
                || names.contains(DATE)
                || REFERENCE.contains(names.get(0))
                || names.stream().noneMatch(Literals::isOperator);
    }

    static boolean isOperator(String name) {
        return name.startsWith("$");
    }

    /** The value itself, once it is sure that it is one, at every depth. */
    AttributeValue read(AttributeValue value, Place place) {
        if (value instanceof Listed list) {
            for (int i = 0; i < list.elements().size(); i++) {
                element(list, i, place);
            }
        } else if (value instanceof Nested object) {
            inspect(object, place);
        }
        return value;
    }

    /** One element of a list; the list is paid for element by element. */
    AttributeValue element(Listed list, int element, Place place) {
        Place here = place.in(element);
        allowance.value(here);
        return read(list.elements().get(element), here);
    }

    private void inspect(Nested object, Place place) {
        List<String> names = object.members().names();
        if (names.contains(DATE)) {
            throw place.in(DATE)
                    .refusal("is no date: yyyy-MM-ddTHH:mm:ss, a fraction if need be, and Z or an offset; or"
                            + " milliseconds since 1970.");
        }
        if (names.contains(OID)) {
            if (Oid.of(object).isEmpty()) {
                throw place.in(OID).refusal("must have 24 hexadecimal digits, and nothing beside it.");
            }
            return;
        }
        object.members().forEach((name, member) -> {
            if (isOperator(name) && !REFERENCE.contains(name)) {
                throw place.in(name).refusal("is an operator within a value.");
            }
            read(member, place.in(name));
        });
    }
}
