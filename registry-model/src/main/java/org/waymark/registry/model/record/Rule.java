package org.waymark.registry.model.record;

import org.waymark.registry.model.problem.ProblemType;

/** What a record can break, with its stable name for machines. */
public enum Rule {
    /** Each element of a batch is a JSON object. */
    OBJECT(ProblemType.MALFORMED_RECORD),
    /** The record names its identity. */
    IDENTITY(ProblemType.MALFORMED_RECORD),
    /** Names hold no dot and start with no dollar sign. */
    NAME(ProblemType.MALFORMED_RECORD),
    /** The message time is a date. */
    MESSAGE_TIME(ProblemType.MALFORMED_RECORD),
    /** The identity is a text with at least one character. */
    IDENTITY_TEXT(ProblemType.INVALID_RECORD),
    /** Mandatory attributes are there and say something. */
    MANDATORY(ProblemType.INVALID_RECORD),
    /** Dates can be understood. */
    DATE(ProblemType.INVALID_RECORD),
    /** The lease asked for ends in the future. */
    EXPIRED(ProblemType.INVALID_RECORD),
    /** The lease asked for is not longer than the longest. */
    LEASE(ProblemType.INVALID_RECORD),
    /** Message times are not far in the future. */
    AHEAD(ProblemType.INVALID_RECORD),
    /** Records have a bounded number of attributes. */
    ATTRIBUTES(ProblemType.INVALID_RECORD),
    /** Texts and names have a bounded length. */
    LENGTH(ProblemType.INVALID_RECORD);

    private final ProblemType problem;

    Rule(ProblemType problem) {
        this.problem = problem;
    }

    public ProblemType problem() {
        return problem;
    }

    /** The rule's name on the wire. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
