package org.waymark.registry.ejb.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.federation.Holdings;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.RevisionFeed;
import org.waymark.registry.model.record.EndpointId;

/**
 * What this node has seen of the registry's records.
 *
 * @param feed newer than the records in memory, at times; what it has more is left for later
 */
record OwnHoldings(ServiceRecords records, RevisionFeed feed) implements Holdings {

    @Override
    public Revision head() {
        return records.revision();
    }

    @Override
    public List<Entry> after(Revision cursor, int limit) {
        return feed.after(cursor, limit);
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
