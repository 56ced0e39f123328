package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.registry.model.catalogue.InMemoryServiceRecords;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.filter.BlockList;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/** What a registry has to tell, in memory. */
final class HeldRecords implements Holdings {
    private final InMemoryServiceRecords records = new InMemoryServiceRecords();

    /** What this registry shows to others that compare. */
    Inventory shown() {
        return new Inventory(this, () -> BlockList.OPEN);
    }

    void put(ServiceRecord record) {
        records.change(record.updatedAt(), draft -> draft.put(record));
    }

    void remove(String id, Instant at) {
        end(id, at, Cause.REMOVED);
    }

    void expire(String id, Instant at) {
        end(id, at, Cause.EXPIRED);
    }

    void forgetRemovals() {
        records.forgetTombstones(Instant.MAX);
    }

    private void end(String id, Instant at, Cause cause) {
        records.change(at, draft -> {
            draft.remove(new EndpointId(id), at, cause);
            return id;
        });
    }

    @Override
    public Revision head() {
        return records.revision();
    }

    @Override
    public List<Entry> after(Revision cursor, int limit) {
        return records.store().after(cursor, limit);
    }

    @Override
    public Optional<Live> find(EndpointId id, Instant now) {
        return records.find(id, now);
    }

    @Override
    public Stream<Entry> states(Instant now) {
        return records.states(now);
    }
}
