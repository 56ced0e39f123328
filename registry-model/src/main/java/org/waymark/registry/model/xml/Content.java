package org.waymark.registry.model.xml;

import java.util.Set;

/** What an element of GLUE 2.0 holds. */
enum Content {
    /** No such element. */
    ABSENT,
    TEXT,
    /** One element for each. */
    TEXTS,
    URI,
    /** One element for each. */
    URIS,
    QUALITY_LEVEL,
    HEALTH_STATE,
    SERVING_STATE,
    DATE,
    LATITUDE,
    LONGITUDE;

    private static final Set<String> QUALITY_LEVELS = Set.of("development", "pre-production", "production", "testing");
    private static final Set<String> HEALTH_STATES = Set.of("critical", "ok", "other", "unknown", "warning");
    private static final Set<String> SERVING_STATES = Set.of("closed", "draining", "production", "queueing");

    /** The words of a closed enumeration; none if this is not one. */
    Set<String> words() {
        return switch (this) {
            case QUALITY_LEVEL -> QUALITY_LEVELS;
            case HEALTH_STATE -> HEALTH_STATES;
            case SERVING_STATE -> SERVING_STATES;
            default -> Set.of();
        };
    }
}
