package org.waymark.registry.model.federation.simulation;

/** What is to hold whatever happens. */
enum Invariant {
    /** What was acknowledged, and neither replaced, removed nor run out, is at all global registries and on the way there. */
    ARRIVES,
    /** A registry that has heard of a removal does not show the record again, nor does any once all is well. */
    STAYS_GONE,
    /** No record is shown for longer than its lease, but for the difference of the clocks. */
    ENDS,
    /** Whoever registered a record owns it, wherever it is. */
    KEEPS_ITS_OWNER,
    /** Once all is well the global registries have the same. */
    ROOTS_AGREE,
    /** Nothing is told more often than it has to be, and nothing if nothing changes. */
    QUIET
}
