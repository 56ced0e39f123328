package org.waymark.registry.model.changes;

import java.time.Instant;
import org.waymark.registry.model.feed.Live;

/** What is known of an endpoint before a change. */
public sealed interface Before {

    /** There was no such record. */
    record Absent() implements Before {}

    /** There was a record that said something else, or whose lease was over. */
    record Present(Live live) implements Before {}

    /**
     * There was the same record with other times: the change is a renewal.
     *
     * @param expiry when its lease ended until then
     */
    record Renewed(Instant expiry) implements Before {}

    /** Nothing is known any more. */
    record Unknown() implements Before {}
}
