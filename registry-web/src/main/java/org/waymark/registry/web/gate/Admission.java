package org.waymark.registry.web.gate;

import org.waymark.registry.web.problem.Problem;

/** Whether a request may come in, and the rule that says so. */
sealed interface Admission {
    String rule();

    record Granted(String rule) implements Admission {}

    /**
     * It may not.
     *
     * @param problem what the client is told
     */
    record Refused(Problem problem, String rule) implements Admission {}
}
