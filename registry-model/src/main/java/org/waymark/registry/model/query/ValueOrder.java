package org.waymark.registry.model.query;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Flag;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Oid;

/**
 * The order of all values, as MongoDB sorts them: by type, then by value; numbers of all types together, those with a
 * fraction as IEEE doubles; texts by code point.
 */
public final class ValueOrder {
    private static final double TWO_TO_63 = 0x1p63;

    private ValueOrder() {}

    /** Negative, zero or positive as the first value comes before, with or after the second. */
    public static int compare(AttributeValue a, AttributeValue b) {
        ValueType type = ValueType.of(a);
        ValueType other = ValueType.of(b);
        return type.comparesWith(other) ? comparable(a, b) : type.compareTo(other);
    }

    static boolean areComparable(AttributeValue a, AttributeValue b) {
        return ValueType.of(a).comparesWith(ValueType.of(b));
    }

    /**
     * The one form of all values that are equal: a number that is whole is a {@link Whole}, a record number has small
     * letters, at any depth.
     */
    public static AttributeValue canonical(AttributeValue value) {
        if (value instanceof Real real) {
            return canonical(real);
        }
        if (value instanceof Listed list) {
            return new Listed(
                    list.elements().stream().map(ValueOrder::canonical).toList());
        }
        return value instanceof Nested nested ? canonical(nested) : value;
    }

    private static Nested canonical(Nested value) {
        return Oid.of(value).map(Oid::value).orElseGet(() -> {
            Attributes.Builder members = Attributes.builder();
            value.members().forEach((name, member) -> members.add(name, canonical(member)));
            return new Nested(members.build());
        });
    }

    private static AttributeValue canonical(Real real) {
        double number = real.number();
        return number == Math.rint(number) && number >= -TWO_TO_63 && number < TWO_TO_63
                ? new Whole((long) number)
                : new Real(Double.toString(number));
    }

    private static int comparable(AttributeValue a, AttributeValue b) {
        if (a instanceof Text text) {
            return compareTexts(text.value(), ((Text) b).value());
        }
        if (a instanceof Moment moment) {
            return moment.value().compareTo(((Moment) b).value());
        }
        if (a instanceof Flag flag) {
            return Boolean.compare(flag.value(), ((Flag) b).value());
        }
        if (a instanceof Nested nested) {
            return compareObjects(nested, (Nested) b);
        }
        return a instanceof Listed list
                ? compareElements(list.elements(), ((Listed) b).elements())
                : compareNumbers(a, b);
    }

    /** Null is no number either, and equals itself. */
    private static int compareNumbers(AttributeValue a, AttributeValue b) {
        if (a instanceof Whole first && b instanceof Whole second) {
            return Long.compare(first.value(), second.value());
        }
        if (a instanceof Real first && b instanceof Real second) {
            return Double.compare(first.number() + 0.0, second.number() + 0.0);
        }
        if (a instanceof Whole first && b instanceof Real second) {
            return compare(first.value(), second.number());
        }
        return a instanceof Real first && b instanceof Whole second ? -compare(second.value(), first.number()) : 0;
    }

    private static int compare(long whole, double real) {
        return Double.isInfinite(real)
                ? -(int) Math.signum(real)
                : BigDecimal.valueOf(whole).compareTo(new BigDecimal(real));
    }

    private static int compareTexts(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char first = a.charAt(i);
            char second = b.charAt(i);
            if (first != second) {
                boolean bothOrNone = Character.isSurrogate(first) == Character.isSurrogate(second);
                return bothOrNone ? Character.compare(first, second) : Character.isSurrogate(first) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int compareElements(List<AttributeValue> a, List<AttributeValue> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compareObjects(Nested a, Nested b) {
        Optional<Oid> number = Oid.of(a);
        return number.isPresent()
                ? number.get().compareTo(Oid.of(b).orElseThrow())
                : compareMembers(a.members(), b.members());
    }

    /** Member by member: the type first, then the name, then the value. */
    private static int compareMembers(Attributes a, Attributes b) {
        Iterator<Map.Entry<String, AttributeValue>> others = b.iterator();
        for (Map.Entry<String, AttributeValue> member : a) {
            if (!others.hasNext()) {
                return 1;
            }
            int order = compareMember(member, others.next());
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private static int compareMember(Map.Entry<String, AttributeValue> a, Map.Entry<String, AttributeValue> b) {
        if (!areComparable(a.getValue(), b.getValue())) {
            return compare(a.getValue(), b.getValue());
        }
        int byName = compareTexts(a.getKey(), b.getKey());
        return byName != 0 ? byName : compare(a.getValue(), b.getValue());
    }
}
