package org.waymark.registry.model.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.waymark.registry.model.record.AttributeValue.Text;

/**
 * Shares equal texts: types, countries and versions recur in thousands of records. A fixed table in which a newcomer
 * takes the place of whoever had its slot, so it needs no locks and never grows.
 */
final class TextPool {
    private static final int LONGEST = 64;

    private final AtomicReferenceArray<Text> slots;

    /** @param size a power of two */
    TextPool(int size) {
        slots = new AtomicReferenceArray<>(size);
    }

    Text text(String value) {
        if (value.length() > LONGEST) {
            return new Text(value);
        }
        int hash = value.hashCode();
        int slot = (hash ^ (hash >>> Short.SIZE)) & (slots.length() - 1);
        Text present = slots.getPlain(slot);
        if (present != null && present.value().equals(value)) {
            return present;
        }
        Text text = new Text(value);
        slots.setRelease(slot, text);
        return text;
    }
}
