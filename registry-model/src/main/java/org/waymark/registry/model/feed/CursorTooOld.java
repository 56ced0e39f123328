package org.waymark.registry.model.feed;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** A reader was away for longer than removals are remembered: it has to read everything anew. */
public final class CursorTooOld extends RegistryException {
    private static final long serialVersionUID = 1L;

    public CursorTooOld(Revision cursor, Revision horizon) {
        super(
                ProblemType.CURSOR_TOO_OLD,
                "Revision " + cursor + " is older than " + horizon + ", before which removals are forgotten.");
    }
}
