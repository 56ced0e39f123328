package org.waymark.registry.persistence.mongo;

import static java.lang.System.Logger.Level.INFO;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.RevisionFeed;

/**
 * The revision feed in two collections, for any number of writers, without transactions.
 *
 * <p>The <em>records collection</em> holds the newest state of each endpoint under its id. The <em>head document</em>
 * holds the newest revision and, in full, the batch of the newest append. An append takes three steps:
 *
 * <ol>
 *   <li>The batch that the head document holds is in the records collection, or is put there now, whoever appended it.
 *   <li>One update of the head document, on condition that it still says the revision the caller decided on, sets the
 *       new revision and the new batch. This is the moment at which the whole batch is durable and visible.
 *   <li>The batch is put into the records collection, each document unless a newer state is there.
 * </ol>
 *
 * <p><strong>Nothing becomes visible late.</strong> Because of the first step, whoever reads a head document finds
 * everything older than its batch in the records collection, and the batch he holds in his hand. So readers read the
 * head first, then the records older than its batch, and lay the batch over them. What somebody overwrites meanwhile
 * with a revision above that head is left out; the reader meets it there.
 *
 * <p><strong>A page skips nothing.</strong> The batch can displace at most as many records as it has entries, so as
 * many more are asked for: either the page is full without the batch, or the records are exhausted.
 *
 * <p><strong>A writer may die or dawdle between the steps.</strong> After the second one the next writer finishes for
 * it; its own third step, however late, meets newer states and changes nothing. Only a writer that slept between the
 * two for longer than tombstones are kept could bring a forgotten endpoint back, until that record's lease is over.
 *
 * <p>The horizon is moved before the tombstones are deleted and looked at again after the records have been read, so no
 * reader mistakes a forgotten removal for no removal.
 *
 * @implSpec several processes may share one store. Failures of the driver pass through; {@link PreparedFeed}
 * translates.
 */
class MongoFeed implements RevisionFeed {
    private static final System.Logger LOG = System.getLogger(MongoFeed.class.getName());
    private static final int FORGETTING_ATTEMPTS = 10;

    private final HeadDocument head;
    private final RecordDocuments records;
    /** Up to here everything is in the records collection for certain: saves looking after own appends. */
    private volatile Revision applied = Revision.ZERO;

    MongoFeed(MongoDatabase database, String collection) {
        this.head = new HeadDocument(database, collection + ".waymark.head");
        this.records = new RecordDocuments(database, collection + ".waymark");
    }

    HeadDocument headDocument() {
        return head;
    }

    void createIndexes() {
        records.createIndexes();
    }

    @Override
    public Revision head() {
        return head.readLightly().last();
    }

    @Override
    public Revision horizon() {
        return head.readLightly().horizon();
    }

    @Override
    public boolean append(Revision expected, List<Entry> entries) {
        return append(expected, entries, batch -> head.advance(expected, batch));
    }

    /** Appends what a number of EMIR's documents have become, and notes that number in the same step. */
    boolean appendMigrated(Revision expected, List<Entry> entries, long migrated) {
        return append(expected, entries, batch -> head.advanceMigration(expected, batch, migrated));
    }

    @Override
    public List<Entry> after(Revision cursor, int limit) {
        return head.findAfter(cursor).map(now -> page(now, cursor, limit)).orElse(List.of());
    }

    @Override
    public int forgetTombstones(Instant removedBefore) {
        for (int attempt = 0; attempt < FORGETTING_ATTEMPTS; attempt++) {
            Head now = head.read();
            records.applyMissing(now.batch());
            Optional<Revision> newest = records.newestTombstone(removedBefore, now.last());
            if (newest.isEmpty()) {
                return 0;
            }
            if (head.forget(now.last(), newest.get())) {
                return records.deleteTombstones(removedBefore, newest.get());
            }
        }
        return 0;
    }

    /** The third step. That it fails is no reason to deny the append: the next writer does it. */
    void finish(Revision last, List<BsonDocument> batch) {
        try {
            records.apply(batch);
            applied = last;
        } catch (MongoException e) {
            LOG.log(INFO, "Revision {0} is kept in the head document until the next append: {1}", last, e.getMessage());
        }
    }

    private boolean append(Revision expected, List<Entry> entries, Predicate<List<BsonDocument>> compareAndSet) {
        List<BsonDocument> batch = documents(expected, entries);
        if (!settle(expected) || !compareAndSet.test(batch)) {
            return false;
        }
        finish(expected.plus(batch.size()), batch);
        return true;
    }

    /** Sees to it that the batch of the expected head is in the records collection; false if the head is another. */
    private boolean settle(Revision expected) {
        if (!expected.isAfter(applied)) {
            return true;
        }
        Head now = head.read();
        if (!now.last().equals(expected)) {
            return false;
        }
        records.applyMissing(now.batch());
        return true;
    }

    private List<Entry> page(Head now, Revision cursor, int limit) {
        now.refuseIfTooOld(cursor);
        Stream<Entry> batch = now.batch().stream().map(EntryDocument::entry).filter(entry -> entry.revision()
                .isAfter(cursor));
        return Stream.concat(older(now, cursor, limit), batch).limit(limit).toList();
    }

    private Stream<Entry> older(Head now, Revision cursor, int limit) {
        if (!now.firstOfBatch().isAfter(cursor.plus(1))) {
            return Stream.empty();
        }
        List<Entry> found = records.between(
                cursor, now.firstOfBatch(), (long) limit + now.batch().size());
        head.readLightly().refuseIfTooOld(cursor);
        Set<String> newer = now.batch().stream().map(EntryDocument::id).collect(Collectors.toSet());
        return found.stream().filter(entry -> !newer.contains(entry.id().value()));
    }

    private static List<BsonDocument> documents(Revision expected, List<Entry> entries) {
        List<BsonDocument> documents = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Revision due = expected.plus(documents.size() + 1L);
            if (!entry.revision().equals(due)) {
                throw new IllegalArgumentException("Revision " + entry.revision() + " where " + due + " is due");
            }
            documents.add(EntryDocument.of(entry));
        }
        return documents;
    }
}
