package org.waymark.registry.model.query;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.registry.model.record.AttributeSource;

/** What a record must fulfil to be found. Conditions that read the same are equal. */
public sealed interface Condition {

    /** Fulfilled by every record. */
    Condition ANYTHING = new AllOf(List.of());

    boolean isMetBy(AttributeSource record);

    /** What is found at a path meets a criterion. */
    record At(Path path, Criterion criterion) implements Condition {
        @Override
        public boolean isMetBy(AttributeSource record) {
            return criterion.isMetAt(path, record);
        }
    }

    /** All of the conditions are met; always, if there are none. */
    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean isMetBy(AttributeSource record) {
            for (Condition condition : conditions) {
                if (!condition.isMetBy(record)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of the conditions is met. */
    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean isMetBy(AttributeSource record) {
            for (Condition condition : conditions) {
                if (condition.isMetBy(record)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The condition is not met. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean isMetBy(AttributeSource record) {
            return !condition.isMetBy(record);
        }
    }

    /** The conditions together, as flat as they can be said; {@link #ANYTHING} if there are none. */
    static Condition all(List<Condition> conditions) {
        List<Condition> flat = conditions.stream()
                .flatMap(condition -> condition instanceof AllOf all ? all.conditions().stream() : Stream.of(condition))
                .toList();
        return flat.size() == 1 ? flat.get(0) : new AllOf(flat);
    }
}
