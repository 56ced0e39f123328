package org.waymark.registry.model.access;

/** Whether a caller may do something, and why. */
public sealed interface Decision {

    /**
     * It may.
     *
     * @param rule what says so, for the log and for administrators
     */
    record Permitted(String rule) implements Decision {}

    /**
     * It may not.
     *
     * @param reason a sentence that the caller may read
     * @param rule what says so, for the log
     */
    record Refused(String reason, String rule) implements Decision {}
}
