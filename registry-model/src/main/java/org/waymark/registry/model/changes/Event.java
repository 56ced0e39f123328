package org.waymark.registry.model.changes;

import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.record.EndpointId;

/** What a reader of the change feed is shown. */
public sealed interface Event {
    Revision revision();

    /** A record that the reader asked for is there, or says something new. */
    record Recorded(Live live) implements Event {
        @Override
        public Revision revision() {
            return live.revision();
        }
    }

    /** A record is none that the reader asked for, or is none at all any more; the reader may never have had it. */
    record Removed(Revision revision, EndpointId id, Cause cause) implements Event {}

    /** Why a record is no longer shown. */
    enum Cause {
        /** Its publisher, or its registry, removed it. */
        REMOVED,
        /** Its lease ran out. */
        EXPIRED,
        /** It is there and no longer what the reader asked for. */
        CHANGED
    }
}
