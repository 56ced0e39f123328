package org.waymark.registry.model.changes;

import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.record.EndpointId;

/** One entry of the feed, and what is known of the state that it replaced. */
public record Change(Entry entry, Before before) {

    EndpointId id() {
        return entry.id();
    }

    Revision revision() {
        return entry.revision();
    }

    /** Whether somebody who asked for these records may have been shown the state before. */
    boolean mayHaveMetBefore(Condition condition) {
        if (before instanceof Before.Present present) {
            return condition.isMetBy(present.live());
        }
        if (before instanceof Before.Renewed) {
            return entry instanceof Live live && condition.isMetBy(live);
        }
        return before instanceof Before.Unknown;
    }

    /** Roughly what it holds in memory that nobody else does. */
    long bytes() {
        long replaced =
                before instanceof Before.Present present ? present.live().json().size() : 0;
        return replaced + (entry instanceof Live live ? live.json().size() : 0);
    }
}
