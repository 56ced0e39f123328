package org.waymark.registry.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.BsonRegularExpression;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Moment;
import org.waymark.registry.model.record.AttributeValue.Real;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.AttributeValue.Whole;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.record.ServiceRecord;

/** What EMIR left in its collection. */
class MongoMigrationTest {
    private static final Instant CREATED = Instant.parse("2024-05-01T08:30:00.250Z");
    private static final Instant UPDATED = Instant.parse("2024-06-01T00:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2030-01-01T12:00:00Z");
    private static final int MANY = 1203;

    @RegisterExtension
    static final TestMongo MONGO = new TestMongo();

    @Test
    void recordsAreTakenOverInTheOrderOfTheirNumbers() {
        given(usual("second", 2), usual("first", 1));

        List<Entry> entries = migrated();

        assertThat(entries).extracting(entry -> entry.id().value()).containsExactly("first", "second");
        assertThat(entries).extracting(Entry::revision).containsExactly(new Revision(1), new Revision(2));
        Live first = (Live) entries.get(0);
        assertThat(first.oid()).hasToString(number(1).toHexString());
        assertThat(first.record().owner()).isEqualTo(new Owner("CN=Somebody"));
        assertThat(first.record().createdAt()).isEqualTo(CREATED);
        assertThat(first.record().updatedAt()).isEqualTo(UPDATED);
        assertThat(first.record().lease().expiresAt()).isEqualTo(EXPIRES);
        assertThat(first.record().attributes().names())
                .containsExactly("Service_Endpoint_ID", "Service_Name", "Service_Endpoint_Capability");
    }

    @Test
    void datesAreUnderstoodInEveryForm() {
        given(usual("dates", 1)
                .append("Service_CreationTime", "2024-05-01T08:30:00.25Z")
                .append("updateSince", new Document("$date", "2024-06-01T02:00:00+02:00"))
                .append("Service_ExpireOn", new Document("$date", new Document("$numberLong", "1893499200000")))
                .append("Service_Endpoint_StartTime", "2024-05-01T08:30:00Z")
                .append("Service_Endpoint_DowntimeStart", "next week")
                .append("nested", new Document("at", CREATED)));

        ServiceRecord record = onlyRecord();

        assertThat(record.createdAt()).isEqualTo(CREATED);
        assertThat(record.updatedAt()).isEqualTo(UPDATED);
        assertThat(record.lease().expiresAt()).isEqualTo(EXPIRES);
        assertThat(record.attributes().get("Service_Endpoint_StartTime"))
                .contains(new Moment(Instant.parse("2024-05-01T08:30:00Z")));
        assertThat(record.attributes().get("Service_Endpoint_DowntimeStart")).contains(new Text("next week"));
        assertThat(json(record, "nested")).isEqualTo("{\"at\":{\"$date\":\"2024-05-01T08:30:00.250Z\"}}");
    }

    @Test
    void whatIsMissingIsMadeUpForWithCare() {
        given(new Document("_id", number(7))
                .append("Service_Endpoint_ID", "bare")
                .append("Service_Name", "n"));

        ServiceRecord record = onlyRecord();

        assertThat(record.owner()).isEqualTo(Owner.ANONYMOUS);
        assertThat(record.createdAt()).isEqualTo(Instant.ofEpochSecond(number(7).getTimestamp()));
        assertThat(record.updatedAt()).isEqualTo(record.createdAt());
        assertThat(record.lease().expiresAt()).isEqualTo(record.updatedAt().plus(Duration.ofDays(365)));
    }

    @Test
    void tombstonesAndDocumentsWithoutUsableIdentityAreSkipped() {
        given(
                new Document("_id", number(1))
                        .append("Service_Endpoint_ID", "gone")
                        .append("updateSince", UPDATED),
                new Document("_id", number(2)).append("Service_Name", "nameless"),
                usual("", 3),
                new Document("_id", number(4))
                        .append("Service_Endpoint_ID", true)
                        .append("Service_Name", "n"),
                usual("there", 5));

        assertThat(migrated()).extracting(entry -> entry.id().value()).containsExactly("there");
    }

    @Test
    void oddIdentitiesBecomeTextsAndOddNumbersAreReplacedByLaterOnes() {
        given(
                usual(28, 1),
                usual(28.0, 2),
                usual(29L, 3),
                usual("text", 4).append("_id", "a-text"),
                usual("number", 5).append("_id", 42));

        List<Entry> entries = migrated();

        assertThat(entries)
                .extracting(entry -> entry.id().value())
                .containsExactlyInAnyOrder("number", "text", "28", "29");
        assertThat(the(entries, "28").record().attributes().get("Service_Endpoint_ID"))
                .contains(new Text("28"));
        assertThat(the(entries, "28").oid()).hasToString(number(2).toHexString());
        assertThat(the(entries, "text").oid()).isGreaterThan(the(entries, "29").oid());
        assertThat(the(entries, "number").oid())
                .isGreaterThan(the(entries, "29").oid())
                .isNotEqualTo(the(entries, "text").oid());
    }

    @Test
    void valuesKeepTheirTypes() {
        given(usual("values", 1)
                .append("int", 4)
                .append("long", 1L << 40)
                .append("double", 1e30)
                .append("infinite", Double.POSITIVE_INFINITY)
                .append("decimal", Decimal128.parse("1.10"))
                .append("flag", true)
                .append("nothing", null)
                .append("list", Arrays.asList(1, "x", null, new Document("deep", List.of())))
                .append("oid", number(9))
                .append("regex", new BsonRegularExpression("^a", "i")));

        ServiceRecord record = onlyRecord();

        assertThat(record.attributes().get("int")).contains(new Whole(4));
        assertThat(record.attributes().get("long")).contains(new Whole(1L << 40));
        assertThat(record.attributes().get("double")).contains(new Real("1.0E30"));
        assertThat(record.attributes().get("decimal")).contains(new Real("1.10"));
        assertThat(json(record, "infinite")).isEqualTo("{\"$numberDouble\":\"Infinity\"}");
        assertThat(json(record, "flag")).isEqualTo("true");
        assertThat(json(record, "nothing")).isEqualTo("null");
        assertThat(json(record, "list")).isEqualTo("[1,\"x\",null,{\"deep\":[]}]");
        assertThat(json(record, "oid")).isEqualTo("{\"$oid\":\"" + number(9).toHexString() + "\"}");
        assertThat(json(record, "regex")).isEqualTo("{\"$regularExpression\":{\"pattern\":\"^a\",\"options\":\"i\"}}");
    }

    @Test
    void twoNodesThatStartTogetherMigrateOnce() {
        given(many());
        try (MongoStore one = MONGO.open();
                MongoStore other = MONGO.open()) {
            CompletableFuture<Revision> first =
                    CompletableFuture.supplyAsync(() -> one.feed().head());
            CompletableFuture<Revision> second =
                    CompletableFuture.supplyAsync(() -> other.feed().head());

            assertThat(first.join()).isEqualTo(new Revision(MANY));
            assertThat(second.join()).isEqualTo(new Revision(MANY));
            assertThat(one.feed().after(Revision.ZERO, Integer.MAX_VALUE)).hasSize(MANY);
        }
    }

    @Test
    void anInterruptedMigrationGoesOnWhereItWas() {
        given(many());
        MongoFeed dying = new MongoFeed(MONGO.database(), TestMongo.COLLECTION) {
            @Override
            boolean appendMigrated(Revision expected, List<Entry> entries, long migrated) {
                if (expected.isAfter(Revision.ZERO)) {
                    throw new IllegalStateException("Killed after the first batch, as the test wanted");
                }
                return super.appendMigrated(expected, entries, migrated);
            }
        };
        EmirMigration interrupted = new EmirMigration(dying, MONGO.database(), TestMongo.COLLECTION);
        assertThat(CompletableFuture.runAsync(interrupted::run)).failsWithin(Duration.ofSeconds(20));

        List<Entry> entries = migrated();

        assertThat(entries).hasSize(MANY);
        assertThat(entries.get(MANY - 1).revision()).isEqualTo(new Revision(MANY));
    }

    @Test
    void emirsCollectionIsNeverWritten() {
        given(many());
        List<Document> before =
                MONGO.database().getCollection("services").find().into(new ArrayList<>());

        try (MongoStore store = MONGO.open()) {
            store.feed().append(store.feed().head(), List.of(live(MANY + 1, "new")));
        }

        assertThat(MONGO.database().getCollection("services").find().into(new ArrayList<>()))
                .isEqualTo(before);
        assertThat(migrated()).hasSize(MANY + 1);
    }

    private static void given(Document... documents) {
        MONGO.database().getCollection("services").insertMany(List.of(documents));
    }

    private static Document[] many() {
        return IntStream.rangeClosed(1, MANY).mapToObj(i -> usual("id" + i, i)).toArray(Document[]::new);
    }

    private static Document usual(Object id, int number) {
        return new Document("_id", number(number))
                .append("Service_Endpoint_ID", id)
                .append("Service_Name", "Name")
                .append("serviceOwner", "CN=Somebody")
                .append("Service_CreationTime", CREATED)
                .append("Service_ExpireOn", EXPIRES)
                .append("updateSince", UPDATED)
                .append("Service_Endpoint_Capability", List.of("c1", "c2"));
    }

    private static ObjectId number(int counter) {
        return new ObjectId(1_700_000_000, counter);
    }

    private static List<Entry> migrated() {
        try (MongoStore store = MONGO.open()) {
            return store.feed().after(Revision.ZERO, Integer.MAX_VALUE);
        }
    }

    private static ServiceRecord onlyRecord() {
        List<Entry> entries = migrated();
        assertThat(entries).hasSize(1);
        return ((Live) entries.get(0)).record();
    }

    private static Live the(List<Entry> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(new EndpointId(id)))
                .map(Live.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String json(ServiceRecord record, String name) {
        AttributeValue value = record.attributes().get(name).orElseThrow();
        return RecordJson.render(value).toString();
    }
}
