package org.waymark.registry.model.federation.simulation;

/** A bug that is planted, to see that it is noticed. */
enum Fault {
    NONE,
    /** Removals are not remembered. */
    FORGETS_REMOVALS,
    /** What another registry sends is acknowledged, and now and then not stored. */
    ACKNOWLEDGES_WITHOUT_STORING,
    /** What was acknowledged is lost in a crash. */
    LOSES_THE_LATEST_IN_A_CRASH,
    /** Some records are left out where registries are compared. */
    SKIPS_RECORDS_IN_COMPARISONS,
    /** The place in the feed is kept before the other registry has answered. */
    KEEPS_THE_CURSOR_BEFORE_THE_REPLY,
    /** A reader of the feed does not see everything before the revision that it has seen. */
    SHOWS_A_REVISION_LATE,
    /** Records are sent back to where they came from. */
    FORGETS_THE_ROUTE,
    /** The registry that passes a record on becomes its owner. */
    TAKES_RECORDS_OVER,
    /** Older states replace newer ones. */
    IGNORES_TIMES,
    /** What is known already counts as news. */
    REPEATS_ITSELF,
    /** Records are shown whether their lease is over or not. */
    SHOWS_WHAT_IS_OVER,
    /** Every registry begins the lease anew. */
    BEGINS_LEASES_ANEW,
    /** Removals are not passed on. */
    KEEPS_REMOVALS_TO_ITSELF,
    /** Where a lease is over, the record is taken for removed. */
    TAKES_ENDS_FOR_REMOVALS
}
