package org.waymark.registry.model.record;

/** What a known attribute usually holds. Of these only dates, and the mandatory list, are insisted on, as in EMIR. */
public enum AttributeKind {
    TEXT,
    TEXTS,
    WHOLE,
    NUMBER,
    DATE,
    OBJECT,
    OBJECTS
}
