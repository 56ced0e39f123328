package org.waymark.registry.ejb.lease;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.catalogue.Edition;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.changes.ChangePage;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.Facet;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/** Records of which one is renewed at the last moment: after it was listed as expired. */
record RenewingWhenListed(ServiceRecords records, ServiceRecord renewal) implements ServiceRecords {

    @Override
    public List<EndpointId> expiredBetween(Instant after, Instant until, int limit) {
        List<EndpointId> listed = records.expiredBetween(after, until, limit);
        records.change(until, draft -> draft.put(renewal));
        return listed;
    }

    @Override
    public Optional<Live> find(EndpointId id, Instant now) {
        return records.find(id, now);
    }

    @Override
    public List<Live> find(RecordQuery query, Instant now) {
        return records.find(query, now);
    }

    @Override
    public List<Facet.Count> facet(Facet facet, Condition condition, Instant now) {
        return records.facet(facet, condition, now);
    }

    @Override
    public Edition edition(Instant now) {
        return records.edition(now);
    }

    @Override
    public long count(Condition condition, Instant now) {
        return records.count(condition, now);
    }

    @Override
    public <T> T change(Instant now, Function<Draft, T> decision) {
        return records.change(now, decision);
    }

    @Override
    public Stream<Entry> states(Instant now) {
        return records.states(now);
    }

    @Override
    public void forgetTombstones(Instant removedBefore) {
        records.forgetTombstones(removedBefore);
    }

    @Override
    public Revision catchUp() {
        return records.catchUp();
    }

    @Override
    public Revision revision() {
        return records.revision();
    }

    @Override
    public boolean isLoaded() {
        return records.isLoaded();
    }

    @Override
    public boolean isStoreReachable() {
        return records.isStoreReachable();
    }

    @Override
    public Cursor present() {
        return records.present();
    }

    @Override
    public Optional<ChangePage> recentChanges(Cursor after, int limit) {
        return records.recentChanges(after, limit);
    }

    @Override
    public ChangePage changes(Cursor after, int limit) {
        return records.changes(after, limit);
    }

    @Override
    public Listening listen(Runnable bell) {
        return records.listen(bell);
    }
}
