package org.waymark.registry.model.federation;

import java.util.Optional;

/** What another registry understands; found out from its answers, never configured. */
public enum Nature {
    /** EMIR's protocol, and nothing else. */
    EMIR,
    /** EMIR's protocol, an outcome for each record, and comparisons. */
    WAYMARK;

    /** The header by which a registry of this product is known, with its address as the value. */
    public static final String HEADER = "Waymark-Registry";

    /** What an answer shows that has this value under that name. */
    public static Nature of(Optional<String> header) {
        return header.isPresent() ? WAYMARK : EMIR;
    }
}
