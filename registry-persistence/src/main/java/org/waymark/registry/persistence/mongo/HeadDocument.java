package org.waymark.registry.persistence.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.store.UnusableStore;

/**
 * The one document that all writers compare before they set it. Whatever must happen at once is a field of it, since
 * MongoDB changes one document atomically even where it has no transactions.
 */
final class HeadDocument {
    private static final int LAYOUT = 1;
    /** Below MongoDB's 16 MB for a document. */
    private static final int LARGEST = 15 << 20;

    private static final BsonString ID = new BsonString("head");
    private static final String LAST = "last";
    private static final String BATCH = "batch";
    private static final String HORIZON = "horizon";
    private static final String MIGRATED = "migrated";
    private static final String READY = "ready";
    private static final String VERSION = "version";

    private final MongoCollection<BsonDocument> collection;
    private final String name;

    HeadDocument(MongoDatabase database, String name) {
        this.collection = database.getCollection(name, BsonDocument.class);
        this.name = name;
    }

    /** Nothing if the store has never been used. */
    Optional<Head> find() {
        return Optional.ofNullable(collection.find(eq(ID)).first()).map(this::head);
    }

    /** Nothing if there is no revision after the cursor. */
    Optional<Head> findAfter(Revision cursor) {
        Bson newer = and(eq(ID), gt(LAST, new BsonInt64(cursor.number())));
        return Optional.ofNullable(collection.find(newer).first()).map(this::head);
    }

    Head read() {
        return find().orElseThrow(this::missing);
    }

    /** The head without its batch, which is most of its weight. */
    Head readLightly() {
        return Optional.ofNullable(collection
                        .find(eq(ID))
                        .projection(Projections.exclude(BATCH))
                        .first())
                .map(this::head)
                .orElseThrow(this::missing);
    }

    /** Begins an empty store; does nothing if somebody did already. */
    void create() {
        BsonDocument empty = new BsonDocument("_id", ID)
                .append(VERSION, new BsonInt32(LAYOUT))
                .append(LAST, new BsonInt64(0))
                .append(BATCH, new BsonArray())
                .append(HORIZON, new BsonInt64(0))
                .append(MIGRATED, new BsonInt64(0))
                .append(READY, BsonBoolean.FALSE);
        try {
            collection.insertOne(empty);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** The compare-and-set that an append is. Returns false, and sets nothing, if the head is another by now. */
    boolean advance(Revision expected, List<BsonDocument> batch) {
        return set(expected, appended(expected, batch));
    }

    /** Advances, and notes how many documents of EMIR the batch and those before it have used up. */
    boolean advanceMigration(Revision expected, List<BsonDocument> batch, long migrated) {
        return set(expected, appended(expected, batch).append(MIGRATED, new BsonInt64(migrated)));
    }

    boolean finishMigration(Revision expected) {
        return set(expected, new BsonDocument(READY, BsonBoolean.TRUE));
    }

    /** Moves the horizon, never back, and drops the batch, which the caller has applied. */
    boolean forget(Revision expected, Revision horizon) {
        return update(
                expected,
                Updates.combine(
                        Updates.set(BATCH, new BsonArray()), Updates.max(HORIZON, new BsonInt64(horizon.number()))));
    }

    private static BsonDocument appended(Revision expected, List<BsonDocument> batch) {
        return new BsonDocument(LAST, new BsonInt64(expected.number() + batch.size()))
                .append(BATCH, new BsonArray(batch));
    }

    private boolean set(Revision expected, BsonDocument values) {
        RawBsonDocument encoded = new RawBsonDocument(values, new BsonDocumentCodec());
        int size = encoded.getByteBuffer().remaining();
        if (size > LARGEST) {
            throw new IllegalArgumentException(
                    "The entries of one append are " + size + " bytes; MongoDB takes " + LARGEST + ".");
        }
        return update(expected, new BsonDocument("$set", encoded));
    }

    private boolean update(Revision expected, Bson update) {
        return collection
                        .updateOne(and(eq(ID), eq(LAST, new BsonInt64(expected.number()))), update)
                        .getMatchedCount()
                == 1;
    }

    private Head head(BsonDocument document) {
        try {
            int layout = document.getNumber(VERSION).intValue();
            if (layout != LAYOUT) {
                throw new UnusableStore("The collection " + name + " has layout " + layout
                        + "; this version of the registry knows layout " + LAYOUT + ".");
            }
            return new Head(
                    revision(document, LAST),
                    document.getArray(BATCH, new BsonArray()).stream()
                            .map(BsonValue::asDocument)
                            .toList(),
                    revision(document, HORIZON),
                    document.getInt64(MIGRATED).getValue(),
                    document.getBoolean(READY).getValue());
        } catch (BsonInvalidOperationException | IllegalArgumentException e) {
            throw new UnusableStore("The head document in " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Revision revision(BsonDocument document, String field) {
        return new Revision(document.getInt64(field).getValue());
    }

    private UnusableStore missing() {
        return new UnusableStore("The head document in " + name + " has disappeared.");
    }
}
