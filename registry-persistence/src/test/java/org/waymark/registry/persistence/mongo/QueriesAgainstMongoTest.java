package org.waymark.registry.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.waymark.registry.model.ArbitraryQueries;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.query.Condition;
import org.waymark.registry.model.query.QueryDocument;
import org.waymark.registry.model.query.Question;
import org.waymark.registry.model.query.QuestionReader;
import org.waymark.registry.model.query.RecordQuery.Window;
import org.waymark.registry.model.query.SortOrder;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Oid;
import org.waymark.registry.model.record.ServiceRecord;
import org.waymark.registry.model.settings.QuerySettings;

/**
 * Our answers are those that MongoDB gives: its query language is what EMIR's users know. The server in this process
 * stands in for it; where it errs it may differ from us, but only for a reason that {@link ServerError} names. Where we
 * differ on purpose stands in the guide to queries, and the question is not among those asked here.
 */
class QueriesAgainstMongoTest {
    private static final int TRIES = 1500;

    private MongoServer server;
    private MongoClient client;
    private MongoCollection<BsonDocument> collection;

    @BeforeProperty
    void start() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString());
        collection = client.getDatabase("differences").getCollection("objects", BsonDocument.class);
    }

    @AfterProperty
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Property(tries = TRIES)
    void conditionsAreMetByTheSameRecords(
            @ForAll("objects") List<Attributes> objects, @ForAll("documents") Attributes query) {
        List<Live> lives = store(objects);
        Condition condition = QueryDocument.condition(query);
        Set<Oid> theirs = Set.copyOf(theirs(MongoValues.document(query), new BsonDocument()));

        for (int i = 0; i < lives.size(); i++) {
            Attributes object = objects.get(i);
            Live live = lives.get(i);
            if (condition.isMetBy(live) != theirs.contains(live.oid())) {
                assertThat(ServerError.KNOWN.stream().filter(error -> error.matters(query, object)))
                        .as("%s on %s", RecordJson.render(new Nested(query)), live.json())
                        .isNotEmpty();
            }
        }
    }

    @Property(tries = TRIES)
    void recordsAreSortedAlike(@ForAll("objects") List<Attributes> all, @ForAll("orders") Attributes order) {
        List<Attributes> objects = all.stream()
                .filter(object -> !ServerError.matterToOrder(order, object))
                .toList();
        Assume.that(!objects.isEmpty());
        List<Live> ours = new ArrayList<>(store(objects));
        ours.sort(order(order).comparator());

        BsonDocument theirOrder = MongoValues.document(order).append("_id", new BsonInt32(1));
        assertThat(ours.stream().map(Live::oid))
                .as("%s", RecordJson.render(new Nested(order)))
                .containsExactlyElementsOf(theirs(new BsonDocument(), theirOrder));
    }

    private static SortOrder order(Attributes order) {
        Attributes document = ArbitraryQueries.object("sort", new Nested(order));
        Question question = new QuestionReader(new QuerySettings(100, 1000)).read(Map.of(), document);
        return ((Window) question.query().part()).order();
    }

    /** The server fails where an operator in {@code $elemMatch} meets an element that is no object. */
    private List<Oid> theirs(BsonDocument query, BsonDocument order) {
        try {
            return collection
                    .find(query)
                    .sort(order)
                    .map(document -> EmirDocument.oid(document.getObjectId("_id")))
                    .into(new ArrayList<>());
        } catch (MongoCommandException e) {
            Assume.that(!e.getErrorMessage().contains("cannot be cast"));
            throw e;
        }
    }

    private List<Live> store(List<Attributes> objects) {
        List<Live> lives = new ArrayList<>();
        List<BsonDocument> documents = new ArrayList<>();
        for (Attributes object : objects) {
            Oid oid = new Oid(1, lives.size());
            ServiceRecord record = Fixtures.record("e" + lives.size(), object);
            lives.add(Live.of(Revision.ZERO, Revision.ZERO, oid, record));
            documents.add(MongoValues.document(object).append("_id", MongoValues.number(oid)));
        }
        collection.drop();
        collection.insertMany(documents);
        return lives;
    }

    @Provide
    Arbitrary<List<Attributes>> objects() {
        return ArbitraryQueries.objects();
    }

    @Provide
    Arbitrary<Attributes> documents() {
        return ArbitraryQueries.documents();
    }

    @Provide
    Arbitrary<Attributes> orders() {
        return ArbitraryQueries.orders();
    }
}
