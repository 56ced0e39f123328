package org.waymark.registry.persistence.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.waymark.registry.model.store.Notes;
import org.waymark.registry.model.store.UnusableStore;

/**
 * Notes in a collection of their own, a document each. MongoDB compares and sets one document atomically.
 *
 * @implSpec several processes may share one store.
 */
final class MongoNotes implements Notes {
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String TEXT = "text";
    /** Documents of one reply; MongoDB's own emulators would otherwise send everything at once. */
    private static final int REPLY = 100;

    private final MongoCollection<BsonDocument> collection;

    MongoNotes(MongoDatabase database, String name) {
        this.collection = database.getCollection(name, BsonDocument.class);
    }

    @Override
    public Optional<Note> find(String name) {
        return Mongo.ask(() -> Optional.ofNullable(
                        collection.find(eq(ID, new BsonString(name))).first())
                .map(MongoNotes::note));
    }

    /** In the order of the database, whichever it is, names with one beginning follow each other. */
    @Override
    public SortedMap<String, Note> findAll(String prefix) {
        return Mongo.ask(() -> {
            SortedMap<String, Note> found = new TreeMap<>();
            try (MongoCursor<BsonDocument> names = collection
                    .find(gte(ID, new BsonString(prefix)))
                    .sort(Sorts.ascending(ID))
                    .batchSize(REPLY)
                    .cursor()) {
                while (names.hasNext()) {
                    BsonDocument document = names.next();
                    String name = document.getString(ID).getValue();
                    if (!name.startsWith(prefix)) {
                        break;
                    }
                    found.put(name, note(document));
                }
            }
            return Collections.unmodifiableSortedMap(found);
        });
    }

    @Override
    public boolean write(String name, long version, String text) {
        BsonDocument content = new BsonDocument(VERSION, new BsonInt64(version + 1)).append(TEXT, new BsonString(text));
        return Mongo.ask(() -> version == 0 ? insert(name, content) : update(name, version, content));
    }

    @Override
    public boolean erase(String name, long version) {
        return Mongo.ask(() -> collection.deleteOne(stillAt(name, version)).getDeletedCount() == 1);
    }

    private boolean insert(String name, BsonDocument content) {
        BsonDocument document = new BsonDocument(ID, new BsonString(name));
        document.putAll(content);
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private boolean update(String name, long version, BsonDocument content) {
        return collection
                        .updateOne(stillAt(name, version), new BsonDocument("$set", content))
                        .getMatchedCount()
                == 1;
    }

    private static Bson stillAt(String name, long version) {
        return and(eq(ID, new BsonString(name)), eq(VERSION, new BsonInt64(version)));
    }

    private static Note note(BsonDocument document) {
        try {
            return new Note(
                    document.getInt64(VERSION).getValue(),
                    document.getString(TEXT).getValue());
        } catch (BsonInvalidOperationException e) {
            throw new UnusableStore("The note " + document.get(ID) + " cannot be read: " + e.getMessage(), e);
        }
    }
}
