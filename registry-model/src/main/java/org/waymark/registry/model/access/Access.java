package org.waymark.registry.model.access;

/**
 * What a caller is about to do.
 *
 * @param method of HTTP
 * @param path without the slash in front and without any at the end, decoded, free of dots and matrix parameters; as in
 *     {@code services/urls}
 */
public record Access(String method, String path) {
    private static final String ADMINISTRATION = "serviceadmin";

    /** Whether this concerns the place where records are registered, read-only access included. */
    public boolean isAdministration() {
        return path.equals(ADMINISTRATION) || path.startsWith(ADMINISTRATION + "/");
    }

    @Override
    public String toString() {
        return method + " /" + path;
    }
}
