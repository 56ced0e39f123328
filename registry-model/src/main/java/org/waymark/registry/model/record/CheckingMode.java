package org.waymark.registry.model.record;

/** How much a record has to say ({@code emir.record.attributeCheckingMode}). */
public enum CheckingMode {
    /** All mandatory attributes of {@link Glue2}. */
    STRICT,
    /** Its identity. */
    FLEXIBLE
}
