package org.waymark.registry.processes.federation;

import java.time.Duration;

/**
 * What happens on a link.
 *
 * @param delay how much later than sent everything arrives, in each direction
 * @param loss share of the requests that are lost with their connection: every other one is carried out, and its answer
 *     lost
 */
record Trouble(Duration delay, double loss, Passage passage) {
    static final Trouble NONE = new Trouble(Duration.ZERO, 0, Passage.OPEN);
    static final Trouble REFUSED = new Trouble(Duration.ZERO, 0, Passage.REFUSED);
    static final Trouble SILENT = new Trouble(Duration.ZERO, 0, Passage.SILENT);

    /** Whether anything gets through. */
    enum Passage {
        OPEN,
        /** Connections are closed at once. */
        REFUSED,
        /** Nothing is said at all, and what was sent meanwhile arrives in the end, as TCP has it. */
        SILENT
    }

    static Trouble late(Duration delay) {
        return new Trouble(delay, 0, Passage.OPEN);
    }

    static Trouble lossy(double loss) {
        return new Trouble(Duration.ZERO, loss, Passage.OPEN);
    }
}
