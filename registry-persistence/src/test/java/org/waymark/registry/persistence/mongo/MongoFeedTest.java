package org.waymark.registry.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;
import static org.waymark.registry.model.Fixtures.live;
import static org.waymark.registry.model.Fixtures.record;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.RevisionFeed;
import org.waymark.registry.model.feed.RevisionFeedContract;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.settings.StoreSettings;
import org.waymark.registry.model.store.UnusableStore;

class MongoFeedTest implements RevisionFeedContract {
    @RegisterExtension
    static final TestMongo MONGO = new TestMongo();

    private MongoStore store;

    @BeforeEach
    void open() {
        store = MONGO.open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public RevisionFeed feed() {
        return store.feed();
    }

    @Override
    public RevisionFeed reopened() {
        store.close();
        store = MONGO.open();
        return store.feed();
    }

    @Test
    void theStoreNamesEngineAndVersion() {
        feed().head();

        assertThat(store.description()).matches("MongoDB \\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void aTombstoneOfOldHasTheTimeOfItsRemovalForBoth() {
        feed().append(
                        Revision.ZERO,
                        List.of(new Tombstone(
                                new EndpointId("a"),
                                new Revision(1),
                                new Revision(1),
                                NOON.minusSeconds(60),
                                NOON,
                                Cause.EXPIRED)));
        feed().append(new Revision(1), List.of(live(2, "b")));
        MONGO.database()
                .getCollection(TestMongo.COLLECTION + ".waymark")
                .updateOne(Filters.eq("a"), Updates.combine(Updates.unset("updatedAt"), Updates.unset("ended")));

        assertThat(feed().after(Revision.ZERO, 1))
                .containsExactly(new Tombstone(
                        new EndpointId("a"), new Revision(1), new Revision(1), NOON, NOON, Cause.EXPIRED));
    }

    @Test
    void aBatchWhoseWriterDiedIsSeenAtOnceAndFinishedByTheNextWriter() {
        feed().append(Revision.ZERO, List.of(live(1, "a"), live(2, "b")));

        assertThat(new DyingFeed().append(new Revision(2), List.of(live(3, "a"), live(4, "c"))))
                .isTrue();

        assertThat(revisionOf("a")).isEqualTo(1);
        assertThat(feed().head()).isEqualTo(new Revision(4));
        assertThat(feed().after(Revision.ZERO, 10)).containsExactly(live(2, "b"), live(3, "a"), live(4, "c"));
        assertThat(feed().append(new Revision(2), List.of(live(3, "x")))).isFalse();

        assertThat(feed().append(new Revision(4), List.of(live(5, "d")))).isTrue();

        assertThat(revisionOf("a")).isEqualTo(3);
        assertThat(reopened().after(new Revision(2), 10)).containsExactly(live(3, "a"), live(4, "c"), live(5, "d"));
    }

    @Test
    void aSlowWriterDoesNotBringBackAnOldState() {
        SlowFeed slow = new SlowFeed();
        feed().head();
        slow.append(Revision.ZERO, List.of(live(1, "a"), live(2, "b")));
        Tombstone gone = Tombstone.removed(new EndpointId("b"), new Revision(4), NOON);
        feed().append(new Revision(2), List.of(live(3, "a"), gone));

        slow.finishLate();

        assertThat(feed().after(Revision.ZERO, 10)).containsExactly(live(3, "a"), gone);
        assertThat(revisionOf("a")).isEqualTo(3);
    }

    @Test
    void aSlowWriterMayWriteTheSameStateAgain() {
        SlowFeed slow = new SlowFeed();
        feed().head();
        slow.append(Revision.ZERO, List.of(live(1, "a")));
        feed().append(new Revision(1), List.of(live(2, "b")));

        slow.finishLate();

        assertThat(reopened().after(Revision.ZERO, 10)).containsExactly(live(1, "a"), live(2, "b"));
    }

    @Test
    void smallPagesSkipNothingThatLiesBeforeAnUnfinishedBatch() {
        List<Entry> first = LongStream.rangeClosed(1, 20)
                .mapToObj(number -> (Entry) live(number, "id" + number))
                .toList();
        feed().append(Revision.ZERO, first);
        List<Entry> again = LongStream.rangeClosed(21, 30)
                .mapToObj(number -> (Entry) live(number, "id" + (number - 20)))
                .toList();
        new DyingFeed().append(new Revision(20), again);
        List<Entry> expected = new ArrayList<>(first.subList(10, 20));
        expected.addAll(again);

        for (int size = 1; size <= expected.size(); size++) {
            assertThat(pages(size)).as("pages of %d", size).isEqualTo(expected);
        }
        assertThat(feed().after(Revision.ZERO, Integer.MAX_VALUE)).isEqualTo(expected);
    }

    @Test
    void theHorizonMovesBeforeTombstonesAreDeleted() {
        feed().append(Revision.ZERO, List.of(live(1, "a"), live(2, "b")));
        feed().append(new Revision(2), List.of(Tombstone.removed(new EndpointId("a"), new Revision(3), NOON)));
        feed().append(new Revision(3), List.of(live(4, "c")));

        raw().headDocument().forget(new Revision(4), new Revision(3));

        assertThat(revisionOf("a")).isEqualTo(3);
        assertThatThrownBy(() -> feed().after(new Revision(2), 10)).isInstanceOf(CursorTooOld.class);
        assertThat(feed().forgetTombstones(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(feed().horizon()).isEqualTo(new Revision(3));
        assertThat(feed().after(Revision.ZERO, 10)).containsExactly(live(2, "b"), live(4, "c"));
    }

    @Test
    void theHorizonNeverMovesBack() {
        feed().append(Revision.ZERO, List.of(live(1, "a"), live(2, "b")));
        HeadDocument head = raw().headDocument();

        head.forget(new Revision(2), new Revision(2));
        head.forget(new Revision(2), new Revision(1));

        assertThat(feed().horizon()).isEqualTo(new Revision(2));
    }

    @Test
    void aTombstoneOfAnUnfinishedBatchIsForgottenForGood() {
        feed().append(Revision.ZERO, List.of(live(1, "a")));
        new DyingFeed().append(new Revision(1), List.of(Tombstone.removed(new EndpointId("a"), new Revision(2), NOON)));

        assertThat(feed().forgetTombstones(NOON.plusSeconds(1))).isEqualTo(1);

        assertThat(feed().append(new Revision(2), List.of(live(3, "b")))).isTrue();
        assertThat(feed().after(Revision.ZERO, 10)).containsExactly(live(3, "b"));
    }

    @Test
    void revisionsThatDoNotFollowTheHeadAreABug() {
        assertThatThrownBy(() -> feed().append(Revision.ZERO, List.of(live(2, "a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBatchLargerThanADocumentIsRefused() {
        Text half = new Text("x".repeat(8 << 20));
        List<Entry> entries = List.of(large(1, "a", half), large(2, "b", half));

        assertThatThrownBy(() -> feed().append(Revision.ZERO, entries))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MongoDB takes");
        assertThat(feed().append(Revision.ZERO, entries.subList(0, 1))).isTrue();
    }

    @Test
    void aNewerLayoutIsLeftAlone() {
        feed().head();
        collection("services.waymark.head").updateOne(Filters.eq("head"), Updates.set("version", 2));

        assertThatThrownBy(MONGO::open)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("services.waymark.head has layout 2");
        assertThatThrownBy(() -> feed().head()).isInstanceOf(UnusableStore.class);
    }

    @Test
    void aDamagedRecordIsNamed() {
        feed().append(Revision.ZERO, List.of(live(1, "a"), live(2, "b")));
        feed().append(new Revision(2), List.of(live(3, "b")));
        collection("services.waymark").updateOne(Filters.eq("a"), Updates.set("json", "{"));

        assertThatThrownBy(() -> feed().after(Revision.ZERO, 10))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("'a'");
    }

    @Test
    void aConnectionStringThatIsNoneIsRefusedWithoutShowingIt() {
        StoreSettings.MongoDb wrong = new StoreSettings.MongoDb("mongo://me:secret@db", "waymark", "services");

        assertThatThrownBy(() -> TestMongo.open(wrong))
                .isInstanceOf(UnusableStore.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private List<Entry> pages(int size) {
        List<Entry> read = new ArrayList<>();
        List<Entry> page = feed().after(Revision.ZERO, size);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            read.addAll(page);
            page = feed().after(page.get(page.size() - 1).revision(), size);
        }
        return read;
    }

    private static Live large(long revision, String id, Text text) {
        return Live.of(
                new Revision(revision),
                new Revision(revision),
                new Oid(1, revision),
                record(id, claims(id).add("large", text).build()));
    }

    private static MongoFeed raw() {
        return new MongoFeed(MONGO.database(), TestMongo.COLLECTION);
    }

    private static long revisionOf(String id) {
        return collection("services.waymark").find(Filters.eq(id)).first().getLong("revision");
    }

    private static MongoCollection<Document> collection(String name) {
        return MONGO.database().getCollection(name);
    }

    /** Dies after the compare-and-set. */
    private static final class DyingFeed extends MongoFeed {
        DyingFeed() {
            super(MONGO.database(), TestMongo.COLLECTION);
        }

        @Override
        void finish(Revision last, List<BsonDocument> batch) {}
    }

    /** Does the third step when it is told to. */
    private static final class SlowFeed extends MongoFeed {
        private Runnable later = () -> {};

        SlowFeed() {
            super(MONGO.database(), TestMongo.COLLECTION);
        }

        @Override
        void finish(Revision last, List<BsonDocument> batch) {
            later = () -> super.finish(last, batch);
        }

        void finishLate() {
            later.run();
        }
    }
}
