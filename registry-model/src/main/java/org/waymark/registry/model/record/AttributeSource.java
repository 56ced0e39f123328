package org.waymark.registry.model.record;

import java.util.Optional;

/** Whatever has values under names: a record, with or without its number, or an object within one. */
@FunctionalInterface
public interface AttributeSource {
    Optional<AttributeValue> get(String name);
}
