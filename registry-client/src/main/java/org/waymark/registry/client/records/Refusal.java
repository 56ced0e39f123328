package org.waymark.registry.client.records;

import org.waymark.registry.model.problem.ProblemType;

/**
 * One element of a batch that a registry does not take.
 *
 * @param index the element's place in the batch, from zero
 * @param problem the slug of a {@link ProblemType}, or whatever else the registry calls it
 * @param reason in the registry's words, in one line
 */
public record Refusal(int index, String problem, String reason) {

    /** Whether the registry knows something newer. */
    public boolean isStale() {
        return problem.equals(ProblemType.STALE_RECORD.slug());
    }
}
