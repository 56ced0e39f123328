package org.waymark.registry.persistence.mongo;

import java.time.Instant;
import java.util.function.Function;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.store.UnusableStore;

/**
 * An entry of the feed as a document. The record is one text: nobody asks the database about its attributes, and the
 * text keeps what BSON has no place for, such as dots in names and the digits of a number.
 */
final class EntryDocument {
    static final String ID = "_id";
    static final String REVISION = "revision";
    static final String REMOVED_AT = "removedAt";

    private static final String CONTENT_REVISION = "contentRevision";
    private static final String LIVE = "live";
    private static final String JSON = "json";
    private static final String UPDATED_AT = "updatedAt";
    private static final String ENDED = "ended";
    private static final String CAUSE = "cause";

    private EntryDocument() {}

    static BsonDocument of(Entry entry) {
        BsonDocument document = new BsonDocument(ID, new BsonString(entry.id().value()))
                .append(REVISION, new BsonInt64(entry.revision().number()))
                .append(CONTENT_REVISION, new BsonInt64(entry.contentRevision().number()))
                .append(LIVE, BsonBoolean.valueOf(entry instanceof Live));
        if (entry instanceof Live live) {
            document.append(JSON, new BsonString(live.json().toString()));
        } else if (entry instanceof Tombstone tombstone) {
            document.append(REMOVED_AT, new BsonDateTime(tombstone.removedAt().toEpochMilli()))
                    .append(UPDATED_AT, new BsonDateTime(tombstone.updatedAt().toEpochMilli()))
                    .append(ENDED, new BsonInt64(tombstone.ended().number()))
                    .append(CAUSE, new BsonString(tombstone.cause().name()));
        }
        return document;
    }

    /** Reads what {@link #of} wrote; anything else is an {@link UnusableStore}. */
    static Entry entry(BsonDocument document) {
        return readable(document, EntryDocument::decoded);
    }

    static String id(BsonDocument document) {
        return readable(document, readable -> readable.getString(ID).getValue());
    }

    static Revision revision(BsonDocument document) {
        return readable(
                document, readable -> new Revision(readable.getInt64(REVISION).getValue()));
    }

    private static Entry decoded(BsonDocument document) {
        Revision revision = revision(document);
        if (document.getBoolean(LIVE).getValue()) {
            Revision content = new Revision(document.getInt64(CONTENT_REVISION).getValue());
            return Live.restored(
                    revision, content, JsonText.of(document.getString(JSON).getValue()));
        }
        BsonDateTime removedAt = document.getDateTime(REMOVED_AT);
        return new Tombstone(
                new EndpointId(id(document)),
                revision,
                // Once neither was written.
                new Revision(document.getInt64(ENDED, new BsonInt64(revision.number()))
                        .getValue()),
                Instant.ofEpochMilli(document.getDateTime(UPDATED_AT, removedAt).getValue()),
                Instant.ofEpochMilli(removedAt.getValue()),
                Tombstone.Cause.valueOf(document.getString(CAUSE).getValue()));
    }

    private static <T> T readable(BsonDocument document, Function<BsonDocument, T> reading) {
        try {
            return reading.apply(document);
        } catch (BsonInvalidOperationException | IllegalArgumentException | ClassCastException e) {
            throw new UnusableStore("The stored record " + document.get(ID) + " cannot be read: " + e.getMessage(), e);
        }
    }
}
