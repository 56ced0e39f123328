package org.waymark.registry.ejb.config;

/** How this process is told from others on the same store. */
public record NodeName(String value) {
    public NodeName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A node must have a name that is not blank.");
        }
    }
}
