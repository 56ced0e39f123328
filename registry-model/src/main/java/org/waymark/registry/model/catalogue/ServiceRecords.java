package org.waymark.registry.model.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.registry.model.changes.RecordChanges;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.Facet;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.record.EndpointId;

/**
 * The records of this registry. Questions are answered from memory and never show a record whose lease is over at the
 * instant given; changes are durable, and visible to questions, when {@link #change} returns.
 *
 * @implSpec thread-safe. Questions never wait for a change and go on while the store is away.
 */
public interface ServiceRecords extends RecordChanges {

    Optional<Live> find(EndpointId id, Instant now);

    /** The records that a query asks for, in its order. */
    List<Live> find(RecordQuery query, Instant now);

    long count(Condition condition, Instant now);

    /** How many records there are. */
    default long count(Instant now) {
        return count(Condition.ANYTHING, now);
    }

    /** How many records there are of each value, the most frequent first. */
    List<Facet.Count> facet(Facet facet, Condition condition, Instant now);

    /** What the answers given from now on depend on. */
    Edition edition(Instant now);

    /** Records that are no longer shown because their lease ended after one instant and until another. */
    List<EndpointId> expiredBetween(Instant after, Instant until, int limit);

    /**
     * The newest state of every endpoint: the records, and what is remembered of those that are gone. A record whose lease
     * is over counts as gone ({@link Live#at}), cleared away or not: older states of it do not count any more. The walk waits for nobody. An endpoint that changes meanwhile comes in its old state, its new one, both, or
     * not at all; whoever must not miss it reads the changes since a revision that was asked for before.
     */
    Stream<Entry> states(Instant now);

    /** Forgets what was removed before an instant, here and in the store. */
    void forgetTombstones(Instant removedBefore);

    /**
     * Decides on changes from the newest state and makes them durable, all or none. Decisions come one after the other,
     * on all nodes that share the store, so nothing changes between what a decision sees and what it does.
     *
     * @param decision asked again on a newer draft if another node was faster, so it does nothing but look at the draft
     *     and change it. If it throws, nothing is changed.
     * @return what the decision that counted returned
     * @throws StoreUnavailable if the changes could not be made durable in time
     */
    <T> T change(Instant now, Function<Draft, T> decision);

    /** Takes in what other nodes wrote; returns the newest revision known now. */
    Revision catchUp();

    /** The revision of the newest change that questions see. */
    Revision revision();

    /** Whether the records have been read from the store. */
    boolean isLoaded();

    /** Whether the store answered when it was last needed. */
    boolean isStoreReachable();
}
