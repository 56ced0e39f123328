package org.waymark.registry.persistence.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.ServiceRecord;

/** The changes of several decisions that are made durable together; a later decision sees what earlier ones did. */
final class GroupDraft {
    private final Catalogue catalogue;
    private final Map<EndpointId, Change> changes = new LinkedHashMap<>();
    private Oid newestOid;
    private long bytes;

    GroupDraft(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.newestOid = catalogue.newestOid();
    }

    private sealed interface Change {}

    /**
     * What will be found.
     *
     * @param place the revision that it has already, or zero
     * @param unchanged the content revision that stays, if the record is shown now and says the same
     */
    private record Put(Revision place, Oid oid, ServiceRecord record, JsonText json, Optional<Revision> unchanged)
            implements Change {}

    /** @param tombstone as it will be but for its place */
    private record Removal(Tombstone tombstone) implements Change {}

    /** Roughly what the changes weigh in the store. */
    long bytes() {
        return bytes;
    }

    /** A draft for one decision made at an instant; its changes count once it is {@link Member#accept accepted}. */
    Member member(Instant now) {
        return new Member(now);
    }

    /** The changes as entries of the feed directly after a revision. */
    List<Entry> entriesAfter(Revision head) {
        List<Entry> entries = new ArrayList<>(changes.size());
        for (Change change : changes.values()) {
            Revision revision = head.plus(entries.size() + 1L);
            if (change instanceof Put put) {
                entries.add(new Live(revision, put.unchanged.orElse(revision), put.oid, put.record, put.json));
            } else if (change instanceof Removal removal) {
                entries.add(removal.tombstone.at(revision));
            }
        }
        return entries;
    }

    /** One decision's view. */
    final class Member implements Draft {
        private final Instant now;
        private final Map<EndpointId, Change> own = new LinkedHashMap<>();

        private Member(Instant now) {
            this.now = now;
        }

        @Override
        public Optional<ServiceRecord> find(EndpointId id) {
            return present(id).map(Put::record);
        }

        @Override
        public JsonText put(ServiceRecord record) {
            Oid oid = present(record.id()).map(Put::oid).orElseGet(this::nextOid);
            JsonText json = RecordJson.render(oid, record);
            change(record.id(), new Put(Revision.ZERO, oid, record, json, unchanged(oid, record)));
            return json;
        }

        @Override
        public Optional<Tombstone> removed(EndpointId id) {
            Change change = drafted(id);
            if (change == null) {
                return catalogue.removed(id);
            }
            return change instanceof Removal removal ? Optional.of(removal.tombstone) : Optional.empty();
        }

        @Override
        public void remove(EndpointId id, Instant removedAt) {
            change(id, new Removal(Tombstone.removed(id, Revision.ZERO, removedAt)));
        }

        @Override
        public void expire(EndpointId id) {
            present(id)
                    .map(put -> Tombstone.expired(put.record, put.place))
                    .ifPresent(gone -> change(id, new Removal(gone)));
        }

        @Override
        public void outdate(EndpointId id, Instant updatedAt, Instant heardAt) {
            change(id, new Removal(Tombstone.outdated(id, updatedAt, heardAt)));
        }

        @Override
        public void discard() {
            own.clear();
        }

        void accept() {
            own.forEach((id, change) -> {
                changes.remove(id);
                changes.put(id, change);
                bytes += change instanceof Put put ? put.json.size() : 0;
            });
        }

        private Optional<Put> present(EndpointId id) {
            Change change = drafted(id);
            if (change == null) {
                return catalogue
                        .find(id)
                        .map(live ->
                                new Put(live.revision(), live.oid(), live.record(), live.json(), Optional.empty()));
            }
            return change instanceof Put put ? Optional.of(put) : Optional.empty();
        }

        /**
         * A record whose lease was over comes back: whoever follows the feed has to hear of it. So it is with one that is
         * renewed at the last moment, since until the renewal is seen everywhere the lease may be over.
         */
        private Optional<Revision> unchanged(Oid oid, ServiceRecord record) {
            return catalogue
                    .find(record.id())
                    .filter(live -> live.oid().equals(oid))
                    .filter(live -> !live.record().lease().mayBeOverBeforeARenewal(now))
                    .filter(live -> live.record().saysTheSameAs(record))
                    .map(Live::contentRevision);
        }

        private @Nullable Change drafted(EndpointId id) {
            return own.getOrDefault(id, changes.get(id));
        }

        private void change(EndpointId id, Change change) {
            own.remove(id);
            own.put(id, change);
        }

        private Oid nextOid() {
            newestOid = newestOid.next(now);
            return newestOid;
        }
    }
}
