package org.waymark.registry.model.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.catalogue.InMemoryServiceRecords;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
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
        change(at, draft -> draft.remove(new EndpointId(id), at));
    }

    void expire(String id, Instant at) {
        change(at, draft -> draft.expire(new EndpointId(id)));
    }

    /** Another registry says that the lease of a state of that time is over. */
    void outdate(String id, Instant at) {
        change(at, draft -> draft.outdate(new EndpointId(id), at, at));
    }

    void forgetRemovals() {
        records.forgetTombstones(Instant.MAX);
    }

    private void change(Instant at, Consumer<Draft> change) {
        records.change(at, draft -> {
            change.accept(draft);
            return at;
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
