package org.waymark.registry.persistence.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Revision;

/** The records collection: one document per endpoint, its newest applied state. */
final class RecordDocuments {
    /** Documents of one reply; MongoDB's own emulators would otherwise send everything at once. */
    private static final int REPLY = 500;

    private static final Bson BY_REVISION = Sorts.ascending(EntryDocument.REVISION);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<BsonDocument> collection;

    RecordDocuments(MongoDatabase database, String name) {
        this.collection = database.getCollection(name, BsonDocument.class);
    }

    void createIndexes() {
        collection.createIndex(Indexes.ascending(EntryDocument.REVISION));
        collection.createIndex(Indexes.ascending(EntryDocument.REMOVED_AT), new IndexOptions().sparse(true));
    }

    /** Writes each document unless the same or a newer state is there. So it may be done twice, and late. */
    void apply(List<BsonDocument> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            collection.bulkWrite(
                    batch.stream().map(RecordDocuments::unlessNewer).toList(), UNORDERED);
        } catch (MongoBulkWriteException e) {
            if (!onlyMetNewerStates(e)) {
                throw e;
            }
        }
    }

    /** Applies what is not there of the newest append, which nothing can have replaced; mostly that is nothing. */
    void applyMissing(List<BsonDocument> batch) {
        if (!batch.isEmpty()) {
            Set<Revision> present = revisionsFrom(EntryDocument.revision(batch.get(0)));
            apply(batch.stream()
                    .filter(document -> !present.contains(EntryDocument.revision(document)))
                    .toList());
        }
    }

    /** The first entries with a revision between the two, in order. */
    List<Entry> between(Revision after, Revision before, long limit) {
        Bson inBetween = and(gt(EntryDocument.REVISION, number(after)), lt(EntryDocument.REVISION, number(before)));
        return collection
                .find(inBetween)
                .sort(BY_REVISION)
                .limit(limit > Integer.MAX_VALUE ? 0 : (int) limit)
                .batchSize(REPLY)
                .map(EntryDocument::entry)
                .into(new ArrayList<>());
    }

    /** The newest tombstone of something removed before an instant. */
    Optional<Revision> newestTombstone(Instant removedBefore, Revision last) {
        return Optional.ofNullable(collection
                        .find(tombstones(removedBefore, last))
                        .sort(Sorts.descending(EntryDocument.REVISION))
                        .projection(Projections.include(EntryDocument.REVISION))
                        .first())
                .map(EntryDocument::revision);
    }

    int deleteTombstones(Instant removedBefore, Revision last) {
        return (int) collection.deleteMany(tombstones(removedBefore, last)).getDeletedCount();
    }

    private Set<Revision> revisionsFrom(Revision first) {
        Set<Revision> revisions = new HashSet<>();
        collection
                .find(gte(EntryDocument.REVISION, number(first)))
                .projection(Projections.include(EntryDocument.REVISION))
                .batchSize(REPLY)
                .forEach(document -> revisions.add(EntryDocument.revision(document)));
        return revisions;
    }

    private static Bson tombstones(Instant removedBefore, Revision last) {
        return and(
                lt(EntryDocument.REMOVED_AT, new BsonDateTime(removedBefore.toEpochMilli())),
                lte(EntryDocument.REVISION, number(last)));
    }

    /** Where a newer state is, the filter finds nothing, and inserting instead fails because the id is taken. */
    private static ReplaceOneModel<BsonDocument> unlessNewer(BsonDocument document) {
        Bson older = and(
                eq(EntryDocument.ID, document.get(EntryDocument.ID)),
                lt(EntryDocument.REVISION, document.get(EntryDocument.REVISION)));
        return new ReplaceOneModel<>(older, document, UPSERT);
    }

    private static boolean onlyMetNewerStates(MongoBulkWriteException e) {
        return e.getWriteConcernError() == null
                && e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    private static BsonInt64 number(Revision revision) {
        return new BsonInt64(revision.number());
    }
}
