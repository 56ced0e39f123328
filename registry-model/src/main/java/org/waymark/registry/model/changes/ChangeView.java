package org.waymark.registry.model.changes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.record.EndpointId;

/**
 * What changes mean to a reader who asked for the records that meet a condition.
 *
 * <p>The promise: who starts with the records that are found at a cursor, or later, lays every event over them and stops
 * anywhere has the records that met the condition when they last said something new. Never is a record missing, or kept
 * for good, because the reader did not hear of a change; that a removal is told in vain is the price.
 */
public final class ChangeView {
    private final Condition condition;

    public ChangeView(Condition condition) {
        this.condition = condition;
    }

    /**
     * The events in the order of revisions, at most one for each endpoint.
     *
     * @param from the cursor after which the changes were read
     * @param now records whose lease is over by then are not shown; the tombstone tells of them
     */
    public List<Event> events(Cursor from, List<Change> changes, Instant now) {
        Map<EndpointId, Trace> traces = new LinkedHashMap<>();
        for (Change change : changes) {
            Trace known = traces.remove(change.id());
            Trace trace = known == null ? new Trace(from) : known;
            trace.add(change);
            traces.put(change.id(), trace);
        }
        return traces.values().stream()
                .flatMap(trace -> trace.event(now).stream())
                .toList();
    }

    /** What happened to one endpoint. */
    private final class Trace {
        private final Cursor from;
        private final List<Change> changes = new ArrayList<>(1);

        Trace(Cursor from) {
            this.from = from;
        }

        void add(Change change) {
            changes.add(change);
        }

        Optional<Event> event(Instant now) {
            Entry newest = changes.get(changes.size() - 1).entry();
            if (newest instanceof Tombstone tombstone) {
                return removal(tombstone, cause(tombstone.cause()));
            }
            Live live = (Live) newest;
            boolean lapsed = live.record().lease().isExpiredAt(now);
            if (!saysSomethingNew(live) && (lapsed || !mayHaveBeenWithheld(now))) {
                return Optional.empty();
            }
            if (condition.isMetBy(live)) {
                return lapsed ? Optional.empty() : Optional.of(new Event.Recorded(live));
            }
            return removal(live, Event.Cause.CHANGED);
        }

        private boolean saysSomethingNew(Live live) {
            return live.contentRevision().isAfter(mayHavePassedOver() ? from.begin() : from.place());
        }

        /** A renewal that came late: until it came the record's lease was over, and so the record was not shown. */
        private boolean mayHaveBeenWithheld(Instant now) {
            return changes.stream()
                    .anyMatch(change -> change.before() instanceof Before.Renewed renewed
                            && !renewed.expiry().isAfter(now));
        }

        private Optional<Event> removal(Entry newest, Event.Cause cause) {
            boolean mayBeKnown =
                    mayHavePassedOver() || changes.stream().anyMatch(change -> change.mayHaveMetBefore(condition));
            return mayBeKnown
                    ? Optional.of(new Event.Removed(newest.revision(), newest.id(), cause))
                    : Optional.empty();
        }

        private boolean mayHavePassedOver() {
            Change first = changes.get(0);
            return from.mayHavePassedOver(first.revision()) || first.before() instanceof Before.Unknown;
        }
    }

    private static Event.Cause cause(Tombstone.Cause cause) {
        return switch (cause) {
            case REMOVED -> Event.Cause.REMOVED;
            case EXPIRED, OUTDATED -> Event.Cause.EXPIRED;
        };
    }
}
