package org.waymark.registry.model.record;

import java.time.Instant;
import java.util.List;

/** One value of a record's open attributes. Equal values are equal to the letter: {@code 4} is not {@code 4.0}. */
public sealed interface AttributeValue {

    /** JSON null: present, and without a value. */
    enum Nothing implements AttributeValue {
        NOTHING
    }

    record Text(String value) implements AttributeValue {}

    enum Flag implements AttributeValue {
        TRUE,
        FALSE;

        public static Flag of(boolean value) {
            return value ? TRUE : FALSE;
        }

        public boolean value() {
            return this == TRUE;
        }
    }

    /** A number without fraction and exponent that fits in 64 bits. */
    record Whole(long value) implements AttributeValue {}

    /**
     * Any other number.
     *
     * @param literal the number as the publisher wrote it, so that it is given back to the letter
     */
    record Real(String literal) implements AttributeValue {
        /** The nearest IEEE double; infinite if the number is too large for one. */
        public double number() {
            return Double.parseDouble(literal);
        }
    }

    /** A date; on the wire {@code {"$date":"yyyy-MM-ddTHH:mm:ss.SSSZ"}}, so with milliseconds. */
    record Moment(Instant value) implements AttributeValue {}

    record Listed(List<AttributeValue> elements) implements AttributeValue {
        public Listed {
            elements = List.copyOf(elements);
        }
    }

    record Nested(Attributes members) implements AttributeValue {}
}
