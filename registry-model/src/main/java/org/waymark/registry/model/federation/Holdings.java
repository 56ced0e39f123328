package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.record.EndpointId;

/** What this registry has to tell others. */
public interface Holdings {

    /** The newest revision. */
    Revision head();

    /**
     * What changed after a cursor, in the order of revisions.
     *
     * @throws CursorTooOld if removals after the cursor have been forgotten
     */
    List<Entry> after(Revision cursor, int limit);

    /** The record as it is now, if its lease is not over. */
    Optional<Live> find(EndpointId id, Instant now);

    /** The newest state of everything: records, and what is remembered of those that are removed or whose lease is over. */
    Stream<Entry> states(Instant now);
}
