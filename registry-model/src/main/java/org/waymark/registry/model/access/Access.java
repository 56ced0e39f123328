package org.waymark.registry.model.access;

import java.util.Set;

/**
 * What a caller is about to do.
 *
 * @param method of HTTP
 * @param path without the slash in front and without any at the end, decoded, free of dots and matrix parameters; as in
 *     {@code services/urls}
 */
public record Access(String method, String path) {
    private static final String ADMINISTRATION = "serviceadmin";
    private static final String CHECK_IN = "children";
    private static final String OPERATION = "federation";
    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FOR_EVERYBODY = Set.of("services", "ping", "status");

    /** The first part of the path. */
    public String place() {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** Whether this concerns the place where records are registered, read-only access included, or where children check in. */
    public boolean isAdministration() {
        return place().equals(ADMINISTRATION) || (place().equals(CHECK_IN) && !isQuestion());
    }

    /** Whether this changes how registries are joined, which is for administrators. */
    public boolean isOperation() {
        return place().equals(OPERATION) && !isQuestion();
    }

    private boolean isQuestion() {
        return QUESTIONS.contains(method);
    }

    /** Whether this is offered without a certificate, as on EMIR's anonymous port: nothing but questions. */
    public boolean isForEverybody() {
        return FOR_EVERYBODY.contains(place());
    }

    @Override
    public String toString() {
        return method + " /" + path;
    }
}
