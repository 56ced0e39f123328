package org.waymark.registry.persistence.mongo;

import static java.lang.System.Logger.Level.INFO;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Oid;

/**
 * Takes over what EMIR left in its collection, once, without writing to it.
 *
 * <p>EMIR's documents are walked in the order of {@code _id} and appended in batches. How far the walk has come is set
 * in the same step as the batch, so it goes on where it was interrupted, and of several nodes that walk at the same
 * time only one appends each batch. What a document becomes depends on nothing but EMIR's collection.
 */
final class EmirMigration {
    private static final System.Logger LOG = System.getLogger(EmirMigration.class.getName());
    private static final int BATCH_DOCUMENTS = 500;
    private static final int BATCH_BYTES = 4 << 20;

    private final MongoFeed feed;
    private final MongoCollection<RawBsonDocument> emir;

    EmirMigration(MongoFeed feed, MongoDatabase database, String collection) {
        this.feed = feed;
        this.emir = database.getCollection(collection, RawBsonDocument.class);
    }

    /** Returns when everything is taken over, by whomever. */
    void run() {
        HeadDocument head = feed.headDocument();
        if (head.find().isEmpty()) {
            head.create();
        }
        Head now = head.read();
        while (!now.ready()) {
            migrateSome(now);
            now = head.read();
        }
    }

    private void migrateSome(Head now) {
        List<RawBsonDocument> page = page(now.migrated());
        if (!page.isEmpty()) {
            feed.appendMigrated(now.last(), entries(now, page), now.migrated() + page.size());
        } else if (feed.headDocument().finishMigration(now.last()) && now.migrated() > 0) {
            LOG.log(
                    INFO,
                    "migrated {0} records of collection {1} ({2} skipped)",
                    now.last(),
                    emir.getNamespace().getCollectionName(),
                    now.migrated() - now.last().number());
        }
    }

    /** The next documents, as many as make a batch that the head document can hold. */
    private List<RawBsonDocument> page(long migrated) {
        List<RawBsonDocument> page = new ArrayList<>();
        long bytes = 0;
        for (RawBsonDocument document : emir.find()
                .sort(Sorts.ascending("_id"))
                .skip(Math.toIntExact(migrated))
                .limit(BATCH_DOCUMENTS)) {
            bytes += document.getByteBuffer().remaining();
            if (bytes > BATCH_BYTES && !page.isEmpty()) {
                break;
            }
            page.add(document);
        }
        return page;
    }

    /** Two documents may mean one endpoint, if EMIR knew it by a number and by a text: the later one counts. */
    private List<Entry> entries(Head now, List<RawBsonDocument> page) {
        Oid newest = newestOid();
        Map<EndpointId, RecordJson.Stored> found = new LinkedHashMap<>();
        for (int i = 0; i < page.size(); i++) {
            // For documents that EMIR did not number itself: after all others, the same on every node.
            Oid substitute = new Oid(newest.seconds() + 1, now.migrated() + i);
            EmirDocument.read(page.get(i), substitute)
                    .ifPresent(stored -> found.put(stored.record().id(), stored));
        }
        List<Entry> entries = new ArrayList<>(found.size());
        for (RecordJson.Stored stored : found.values()) {
            Revision revision = now.last().plus(entries.size() + 1L);
            entries.add(Live.of(revision, revision, stored.oid(), stored.record()));
        }
        return entries;
    }

    private Oid newestOid() {
        BsonDocument newest = emir.find(Filters.type("_id", BsonType.OBJECT_ID))
                .sort(Sorts.descending("_id"))
                .first();
        return newest == null ? Oid.NONE : EmirDocument.oid(newest.getObjectId("_id"));
    }
}
