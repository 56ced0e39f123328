package org.waymark.registry.model.query;

/** Everything that one request asks: which records, what of them, and how many there are. */
public record Question(RecordQuery query, Projection projection, Total total) {

    /** What is said of the number of all records that meet the condition, whatever part of them is asked for. */
    public enum Total {
        UNSAID,
        /** Beside the records. */
        BESIDE,
        /** In place of the records. */
        ALONE
    }
}
