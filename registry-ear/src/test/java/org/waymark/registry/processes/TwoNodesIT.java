package org.waymark.registry.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two registries on one MongoDB, in which an EMIR left its records. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {
    private static final Duration SEEN_BY_OTHERS = Duration.ofSeconds(1);
    private static final Duration WRITING = Duration.ofSeconds(3);
    private static final Duration AGREED = Duration.ofSeconds(10);
    private static final int ROUNDS = 5;

    @RegisterExtension
    static final Registries REGISTRIES = new Registries();

    private final SharedStore store = new SharedStore();
    private final List<BsonDocument> emirs = List.of(emirs("old-one"), emirs("old-two"), emirs("old-three"));
    private Path folder;
    private RegistryProcess one;
    private RegistryProcess other;

    @BeforeAll
    void bothStartOnWhatAnEmirLeft(@TempDir Path forBoth) throws IOException, InterruptedException {
        folder = forBoth;
        store.given(emirs);
        one = start("one");
        other = start("other");
        one.awaitReady();
        other.awaitReady();
    }

    @AfterAll
    void end() {
        store.close();
    }

    @Test
    void whatAnEmirLeftIsFoundAndStaysAsItWas() throws IOException, InterruptedException {
        for (RegistryProcess registry : List.of(one, other)) {
            assertThat(registry.http().ids()).contains("old-one", "old-two", "old-three");
            assertThat(registry.http().record("old-two"))
                    .contains("\"serviceOwner\":\"CN=Somebody\"")
                    .contains("\"_id\":{\"$oid\":\""
                            + emirs.get(1).getObjectId("_id").getValue() + "\"}");
        }

        assertThat(one.http().post(Records.batch(Records.named("new"))).statusCode())
                .isEqualTo(200);

        assertThat(store.emirsDocuments()).isEqualTo(emirs);
    }

    @Test
    void changesAtOneAreSeenAtTheOtherWithinASecond() throws IOException, InterruptedException {
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String id = "seen-" + i;
            one.http().post(Records.batch(Records.named(id, "First")));
            delays.add(awaitAtOther(id + " first", () -> shows(id, "First")));

            one.http().post(Records.batch(Records.named(id, "Second")));
            delays.add(awaitAtOther(id + " second", () -> shows(id, "Second")));

            one.http().delete(id);
            delays.add(awaitAtOther(id + " removed", () -> other.http().status(Http.admin(id)) == 204));
        }

        // The median, so that a machine that is busy with something else for a moment proves nothing.
        delays.sort(Comparator.naturalOrder());
        assertThat(delays.get(delays.size() / 2)).isLessThan(SEEN_BY_OTHERS);
    }

    @Test
    void nothingIsLostWhileBothWriteAndOneIsKilled() throws IOException, InterruptedException {
        Publisher atOne = Publisher.at(one.http(), "at-one");
        Publisher atOther = Publisher.at(other.http(), "at-other");
        Thread.sleep(WRITING.toMillis());

        other.kill();
        atOther.close();
        Thread.sleep(WRITING.toMillis());
        atOne.close();
        other = start("other").awaitReady();

        Set<String> acknowledged = new TreeSet<>(atOne.acknowledged());
        acknowledged.addAll(atOther.acknowledged());
        assertThat(atOne.acknowledged()).isNotEmpty();
        assertThat(atOther.acknowledged()).isNotEmpty();
        assertThat(one.http().ids()).containsAll(acknowledged);
        awaitAgreement();
    }

    @Test
    void twoThatWriteAtTheSameTimeEndUpAlike() throws IOException, InterruptedException {
        Publisher atOne = Publisher.at(one.http(), "along-one");
        Publisher atOther = Publisher.at(other.http(), "along-other");
        Thread.sleep(WRITING.toMillis());
        atOne.close();
        atOther.close();

        awaitAgreement();
        assertThat(atOther.acknowledged()).isNotEmpty();
        assertThat(one.http().ids()).containsAll(atOne.acknowledged()).containsAll(atOther.acknowledged());
    }

    private RegistryProcess start(String node) throws IOException {
        return REGISTRIES.start(folder, store.settings(node));
    }

    private boolean shows(String id, String name) {
        return other.http().shows(Http.admin(id), "\"" + name + "\"");
    }

    private static Duration awaitAtOther(String what, BooleanSupplier question) throws InterruptedException {
        long begin = System.nanoTime();
        Patience.within(AGREED, () -> what, question);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The same records, with the same numbers, in the same order, and the same revision. */
    private void awaitAgreement() throws IOException, InterruptedException {
        long newest = Math.max(one.http().revision(), other.http().revision());
        for (RegistryProcess registry : List.of(one, other)) {
            Patience.within(AGREED, () -> "revision " + newest, () -> registry.http()
                    .shows("status", "\"Revision\":" + newest + ","));
        }
        assertThat(other.http().all()).isEqualTo(one.http().all());
    }

    /** As EMIR wrote it into its database. */
    private static BsonDocument emirs(String id) {
        Instant now = Instant.now();
        return BsonDocument.parse(
                """
                {"_id": {"$oid": "%2$s"}, "Service_ID": "urn:example:%1$s", "Service_Name": "Left by an EMIR",
                "Service_Type": "org.example.compute", "Service_Endpoint_ID": "%1$s",
                "Service_Endpoint_URL": "https://%1$s.example.org/", "Service_Endpoint_Capability": ["compute.job"],
                "Service_Endpoint_Technology": "webservice", "Service_Endpoint_InterfaceName": "org.example.api",
                "Service_Endpoint_InterfaceVersion": ["1.0"], "serviceOwner": "CN=Somebody",
                "Service_CreationTime": {"$date": "%3$s"}, "updateSince": {"$date": "%3$s"},
                "Service_ExpireOn": {"$date": "%4$s"}}
                """.formatted(id, new ObjectId(), now.minus(1, ChronoUnit.DAYS), now.plus(1, ChronoUnit.DAYS)));
    }
}
