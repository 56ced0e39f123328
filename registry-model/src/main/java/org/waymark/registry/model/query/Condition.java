package org.waymark.registry.model.query;

import java.util.List;
import org.waymark.registry.model.record.ServiceRecord;

/** What a record must fulfil to be found. */
public sealed interface Condition {

    /** Fulfilled by every record. */
    Condition ANYTHING = new AllOf(List.of());

    boolean isMetBy(ServiceRecord record);

    /**
     * The attribute has this text, or is a list of which one element has it. A number or truth value has the text that
     * JSON gives it.
     *
     * @param path name of the attribute; dots lead into nested objects
     */
    record Equal(String path, String text) implements Condition {
        @Override
        public boolean isMetBy(ServiceRecord record) {
            return Paths.texts(record, path).anyMatch(text::equals);
        }
    }

    /** All of the conditions are met. */
    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean isMetBy(ServiceRecord record) {
            return conditions.stream().allMatch(condition -> condition.isMetBy(record));
        }
    }
}
