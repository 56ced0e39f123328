package org.waymark.registry.model.query;

import java.util.Optional;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Oid;

/** What a question says with a keyword: always a text in a URL, any value in a document. */
record Given(AttributeValue value, Place place) {

    long number(long least) {
        AttributeValue number = ValueOrder.canonical(value);
        Optional<Long> whole =
                number instanceof Whole found ? Optional.of(found.value()) : text().flatMap(Given::whole);
        return whole.filter(found -> found >= least)
                .orElseThrow(() -> place.refusal("must be a whole number, at least " + least + "."));
    }

    boolean flag() {
        String said = value instanceof Flag flag ? Boolean.toString(flag.value()) : text().orElse("");
        if (!said.equals("true") && !said.equals("false")) {
            throw place.refusal("must be true or false.");
        }
        return said.equals("true");
    }

    Oid oid() {
        Optional<Oid> shown = value instanceof Nested nested ? Oid.of(nested) : text().flatMap(Given::oid);
        return shown.orElseThrow(() -> place.refusal("must be the _id of a record: 24 hexadecimal digits."));
    }

    Optional<String> text() {
        return value instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    private static Optional<Long> whole(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Oid> oid(String text) {
        try {
            return Optional.of(Oid.parse(text));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }
}
