package org.waymark.registry.model.query;

import org.waymark.registry.model.record.Oid;

/** What to find, and which part of it. */
public record RecordQuery(Condition condition, Part part) {

    /** Which part of the records found. */
    public sealed interface Part {}

    /**
     * A window counted from the first record.
     *
     * @param skip how many to leave out, not negative
     * @param limit how many at most, at least one
     */
    public record Window(long skip, long limit, SortOrder order) implements Part {}

    /**
     * A page that starts after a record, in the order of {@code _id}. Whoever walks from page to page sees every record
     * that lives throughout exactly once, since no record changes its {@code _id}.
     *
     * @param after {@link Oid#NONE} for the first page
     * @param size how many at most, at least one
     */
    public record Page(Oid after, long size) implements Part {}
}
