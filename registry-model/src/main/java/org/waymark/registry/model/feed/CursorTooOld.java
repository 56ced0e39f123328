package org.waymark.registry.model.feed;

import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.problem.RegistryException;

/** A reader cannot go on where it left off: it has to read everything anew. */
public final class CursorTooOld extends RegistryException {
    private static final long serialVersionUID = 1L;
    private static final String REMEDY =
            " Read GET /services anew, and then the changes after the cursor in its header Waymark-Cursor.";

    private CursorTooOld(String detail) {
        super(ProblemType.CURSOR_TOO_OLD, detail + REMEDY);
    }

    /** The reader was away for longer than removals are remembered. */
    public CursorTooOld(Revision cursor, Revision horizon) {
        this("Revision " + cursor + " is older than " + horizon + ", before which removals are forgotten.");
    }

    /** The reader has seen more than there is: the store is another, or an older copy. */
    public static CursorTooOld beyond(Revision cursor, Revision head) {
        return new CursorTooOld("Revision " + cursor + " is newer than " + head + ", the newest there is.");
    }
}
