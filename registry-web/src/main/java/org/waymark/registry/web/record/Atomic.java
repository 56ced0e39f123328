package org.waymark.registry.web.record;

import org.jspecify.annotations.Nullable;

/** The parameter that makes a batch all or nothing. */
final class Atomic {
    private Atomic() {}

    /** Refuses what is neither yes nor no: who misspells it must not find half a batch stored. */
    static boolean isAsked(@Nullable String parameter) {
        return switch (parameter == null ? "false" : parameter) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MalformedParameter("atomic", "true or false");
        };
    }
}
