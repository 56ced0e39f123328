package org.waymark.registry.persistence.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.RevisionFeed;

/** No reader misses a change, whatever the interleaving; and this test would notice. */
@Timeout(60)
class MongoFeedConcurrencyTest {
    @RegisterExtension
    static final TestMongo MONGO = new TestMongo();

    @Test
    void readersMissNothingWhileFourWritersOnTwoNodesRace() throws Exception {
        try (MongoStore one = MONGO.open();
                MongoStore other = MONGO.open()) {
            one.feed().head();
            other.feed().head();
            Following following = new Following(List.of(one.feed(), other.feed()));

            assertThat(following.run()).allSatisfy(missed -> assertThat(missed).isEmpty());

            assertThat(following.revisions()).isEqualTo(following.contiguous());
        }
    }

    @Test
    void readersMissNothingWhileWritersDawdleAndDie() throws Exception {
        MONGO.open().feed().head();
        Following following = new Following(List.of(new UnreliableFeed(), new UnreliableFeed()));

        assertThat(following.run()).allSatisfy(missed -> assertThat(missed).isEmpty());

        assertThat(following.revisions()).isEqualTo(following.contiguous());
    }

    @Test
    void aFeedThatCountsFirstAndWritesLaterIsFoundOut() throws Exception {
        Following following = new Following(List.of(new NaiveFeed(), new NaiveFeed()));

        assertThat(isFoundOut(following)).isTrue();
    }

    /** Something is missed, or comes in the wrong order. */
    private static boolean isFoundOut(Following following) throws InterruptedException {
        try {
            return following.run().stream().anyMatch(missed -> !missed.isEmpty());
        } catch (ExecutionException disorder) {
            return disorder.getCause() instanceof AssertionError;
        }
    }

    private static void dawdle() {
        LockSupport.parkNanos(
                TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextInt(3000)));
    }

    /** Of three appends one is finished at once, one late, one never. */
    private static final class UnreliableFeed extends MongoFeed {
        UnreliableFeed() {
            super(MONGO.database(), TestMongo.COLLECTION);
        }

        @Override
        void finish(Revision last, List<BsonDocument> batch) {
            int mood = (int) (last.number() % 3);
            if (mood > 0) {
                dawdle();
            }
            if (mood < 2) {
                super.finish(last, batch);
            }
        }
    }

    /** The classic hole: a revision is given out before what carries it can be read. */
    private static final class NaiveFeed implements RevisionFeed {
        private final MongoCollection<Document> counter = MONGO.database().getCollection("naive.counter");
        private final MongoCollection<BsonDocument> records =
                MONGO.database().getCollection("naive", BsonDocument.class);

        NaiveFeed() {
            counter.replaceOne(
                    eq("head"), new Document("_id", "head").append("last", 0L), new ReplaceOptions().upsert(true));
        }

        @Override
        public Revision head() {
            return new Revision(counter.find(eq("head")).first().getLong("last"));
        }

        @Override
        public boolean append(Revision head, List<Entry> entries) {
            long last = head.number() + entries.size();
            if (counter.updateOne(and(eq("head"), eq("last", head.number())), Updates.set("last", last))
                            .getMatchedCount()
                    == 0) {
                return false;
            }
            dawdle();
            for (Entry entry : entries) {
                records.replaceOne(eq(entry.id().value()), EntryDocument.of(entry), new ReplaceOptions().upsert(true));
            }
            return true;
        }

        @Override
        public List<Entry> after(Revision cursor, int limit) {
            return records
                    .find(Filters.gt("revision", new BsonInt64(cursor.number())))
                    .sort(Sorts.ascending("revision"))
                    .limit(limit)
                    .into(new ArrayList<>())
                    .stream()
                    .map(EntryDocument::entry)
                    .toList();
        }

        @Override
        public int forgetTombstones(Instant removedBefore) {
            return 0;
        }

        @Override
        public Revision horizon() {
            return Revision.ZERO;
        }
    }
}
