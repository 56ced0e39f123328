package org.waymark.registry.model.feed;

import java.time.Instant;
import java.util.Optional;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeSource;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.ServiceRecord;

/**
 * A registered record, with its rendering: the same bytes are stored, kept in memory and sent.
 *
 * @param json the record on the wire, {@code _id} first
 */
public record Live(Revision revision, Revision contentRevision, Oid oid, ServiceRecord record, JsonText json)
        implements Entry, AttributeSource {

    public static Live of(Revision revision, Revision contentRevision, Oid oid, ServiceRecord record) {
        return new Live(revision, contentRevision, oid, record, RecordJson.render(oid, record));
    }

    /** Reads back what {@link #json} gave. */
    public static Live restored(Revision revision, Revision contentRevision, JsonText json) {
        RecordJson.Stored stored = RecordJson.restore(json);
        return new Live(revision, contentRevision, stored.oid(), stored.record(), json);
    }

    /** This record, or what is left of it once its lease is over, whether or not it has been cleared away. */
    public Entry at(Instant now) {
        return record.lease().isExpiredAt(now) ? Tombstone.expired(record, revision) : this;
    }

    /** The value that the record shows under a name, {@code _id} included. */
    @Override
    public Optional<AttributeValue> get(String name) {
        return name.equals(Glue2.ID.key()) ? Optional.of(oid.value()) : record.get(name);
    }

    @Override
    public EndpointId id() {
        return record.id();
    }

    @Override
    public Instant updatedAt() {
        return record.updatedAt();
    }
}
