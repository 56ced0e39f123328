package org.waymark.registry.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import org.waymark.registry.model.problem.ProblemType;

/** The body in which EMIR's clients hear of a refusal, as far as any of them looks at it. */
public enum EmirBody {
    /** The sentence as it is. */
    TEXT,
    /** An array with one object that has the sentence as {@code ErrorMessage}. */
    ERROR_ARRAY,
    /** EMIR sent its container's page, or a stack trace: ours is better and breaks nobody. */
    NONE;

    public static EmirBody of(ProblemType type) {
        return switch (type) {
            case ACCESS_DENIED, TOO_MANY_RECORDS, UNKNOWN_RECORD, MISSING_PARAMETER -> TEXT;
            case NOT_THE_OWNER, RESERVED_TYPE, STORE_UNAVAILABLE, STARTING -> ERROR_ARRAY;
            default -> NONE;
        };
    }

    /** EMIR's structured error; its stack trace is left out for good. */
    public static JsonArray errorArray(String message) {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("ErrorMessage", message))
                .build();
    }
}
