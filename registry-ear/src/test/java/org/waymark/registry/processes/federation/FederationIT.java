package org.waymark.registry.processes.federation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.processes.Http;
import org.waymark.registry.processes.Patience;
import org.waymark.registry.processes.Records;
import org.waymark.registry.processes.Registries;

/** Six registries that pass on to each other what is registered with them. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FederationIT {
    private static final Duration NOTICED = Duration.ofSeconds(60);
    private static final String IN_FULL = "application/vnd.waymark.federation+json";
    private static final int LONG_TEXT = Federation.SHORT_TEXT + 1;

    @RegisterExtension
    static final Registries REGISTRIES = new Registries();

    private Federation federation;
    private Member north;
    private Member south;

    @BeforeAll
    void allStart(@TempDir Path folder) throws IOException, InterruptedException {
        federation = new Federation(REGISTRIES, folder).start();
        north = federation.get("north");
        south = federation.get("south");
        awaitNeighbours();
    }

    @AfterAll
    void end() throws IOException {
        federation.close();
        // Of what registries say to each other no log has a line for each request, and none has a page for people.
        assertThat(federation.members()).flatExtracting(Member::logs).allSatisfy(log -> assertThat(log)
                .doesNotContain("method=PUT path=/serviceadmin status=200", "<!DOCTYPE", "<html"));
    }

    @Test
    void aRecordTravelsFromALeafToBothRootsAndVanishesThere() throws IOException, InterruptedException {
        register("quarter", Records.named("travels"));
        awaitAtRoots("travels");

        assertThat(Shown.object(north.http().record("travels"))
                        .getJsonArray("serviceRoute")
                        .toString())
                .isEqualTo("[\"" + federation.get("quarter").address() + "\",\""
                        + federation.get("city").address() + "\"]");
        assertThat(south.http().record("travels")).contains(north.address() + "\"]");

        federation.get("quarter").http().delete("travels");
        for (Member root : federation.roots()) {
            await(root.name() + " without it", () -> root.http().status(Http.admin("travels")) == 204);
        }
    }

    @Test
    void whatHappenedWhileTheRegistryAboveWasDownArrivesInOrderAndOnce() throws IOException, InterruptedException {
        south.stop();
        await("north alone", () -> isMissing(north, south.address()));

        for (int i = 0; i < 5; i++) {
            register("island", Records.named("late-" + i, "First"));
        }
        for (int i = 4; i >= 0; i--) {
            register("island", Records.named("late-" + i, "Second"));
        }
        south.start().awaitReady();
        awaitNeighbours();
        awaitAtRoots("late-0");

        for (Member root : federation.roots()) {
            List<String> told = Shown.object(
                            root.http().get("services/changes?since=0").body())
                    .getJsonArray("changes")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .filter(change -> change.containsKey("record"))
                    .map(change -> change.getJsonObject("record").getString("Service_Endpoint_ID"))
                    .filter(id -> id.startsWith("late-"))
                    .toList();
            assertThat(told).containsExactly("late-4", "late-3", "late-2", "late-1", "late-0");
            assertThat(root.http().record("late-4")).contains("\"Second\"");
        }
    }

    @Test
    void aRecordThatTheRegistryAboveDoesNotTakeStopsNoOther() throws IOException, InterruptedException {
        register("island", Records.named("too-long", "x".repeat(LONG_TEXT)));
        register("island", Records.named("short-enough"));
        awaitAtRoots("short-enough");
        assertThat(south.http().status(Http.admin("too-long"))).isEqualTo(204);

        Http island = federation.get("island").http();
        JsonObject parent = Shown.object(island.get("parent", IN_FULL).body());
        JsonObject rejected = parent.getJsonArray("rejected").getJsonObject(0);
        assertThat(rejected.getString("id")).isEqualTo("too-long");
        assertThat(rejected.getString("reason")).startsWith("406 ").contains("Service_Name: ", "300 are allowed");
        assertThat(island.get("federation").body()).contains("\"rejected\":[" + rejected + "]");
        assertThat(island.get("status").body()).contains("\"rejections\":1");
        assertThat(explanation("island", "too-long").getJsonArray("told").toString())
                .contains("\"rejected\":{", "406 ");

        island.delete("too-long");
        await("nothing rejected", () -> island.shows("federation", "\"rejected\":[]"));
    }

    @Test
    void anOperatorHasAChildSendEverythingAgain() throws IOException, InterruptedException {
        Member harbour = federation.get("harbour");
        String before = compared(harbour);

        assertThat(north.http()
                        .call("DELETE", "federation/children" + of(harbour))
                        .statusCode())
                .isEqualTo(204);
        assertThat(north.http()
                        .call("DELETE", "federation/children?Service_Endpoint_URL=http://nobody:1")
                        .statusCode())
                .isEqualTo(404);

        await("another comparison", () -> !compared(harbour).equals(before));
        assertThat(north.http().get("children").body()).contains(harbour.address());
    }

    @Test
    void anOperatorDropsANeighbourAndTakesItBack() throws IOException, InterruptedException {
        assertThat(north.http()
                        .call("DELETE", "federation/neighbors" + of(south))
                        .statusCode())
                .isEqualTo(204);
        await("no neighbour", () -> north.http().shows("neighbors", "[\"" + north.address() + "\"]"));
        register("harbour", Records.named("only-north"));
        await("it at north", () -> north.http().status(Http.admin("only-north")) == 200);
        assertThat(north.http().get("federation").body()).contains("\"role\":\"dropped\"");

        assertThat(north.http().call("PUT", "federation/neighbors" + of(south)).statusCode())
                .isEqualTo(204);
        assertThat(north.http().call("PUT", "federation/neighbors" + of(south)).statusCode())
                .isEqualTo(404);
        awaitNeighbours();
        awaitAtRoots("only-north");
    }

    @Test
    void anOperatorDoesNotWaitForTheNextComparison() throws IOException, InterruptedException {
        Member harbour = federation.get("harbour");
        String before = compared(harbour);

        assertThat(harbour.http().call("POST", "federation/comparison").statusCode())
                .isEqualTo(202);

        await("another comparison", () -> !compared(harbour).equals(before));
    }

    @Test
    void whyARecordIsHereIsExplained() throws IOException, InterruptedException {
        register("quarter", Records.named("explained"));
        awaitAtRoots("explained");
        await("all told", () -> explained("city", "explained").contains("\"heard\":true"));

        JsonObject atCity = explanation("city", "explained");
        assertThat(atCity.getString("state")).isEqualTo("registered");
        assertThat(atCity.getBoolean("registeredHere")).isFalse();
        assertThat(atCity.getJsonArray("route").getValuesAs(JsonString::getString))
                .containsExactly(federation.get("quarter").address());
        assertThat(explanation("quarter", "explained").getBoolean("registeredHere"))
                .isTrue();
        assertThat(explanation("south", "explained").getJsonArray("route")).hasSize(3);
        assertThat(explanation("north", "never-heard-of").getString("state")).isEqualTo("unknown");
    }

    @Test
    void nothingAcknowledgedIsLostWhateverHappens() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long requestsBefore = federation.requests();
        long northBefore = north.http().revision();
        long southBefore = south.http().revision();
        try (Churn churn = new Churn(federation, "churn-")) {
            churn.round(() -> linksFail(churn));
            churn.round(() -> registriesAreKilled(churn));

            assertThat(churn.backwards()).isEmpty();
            assertThat(churn.reads()).isPositive();
            long changes = churn.history().changes();
            assertThat(churn.history().count(History.Answer.ACKNOWLEDGED)).isGreaterThan(changes * 9 / 10);
            // What arrives a second time, or by another way, is no news; a registry that starts renews its own record.
            long ownRecords = 2L * (churn.kills() + 1);
            assertThat(north.http().revision() - northBefore).isLessThanOrEqualTo(changes + ownRecords);
            assertThat(south.http().revision() - southBefore).isLessThanOrEqualTo(changes + ownRecords);
            // A change passes three links at the most; a link that is idle asks and answers a little.
            long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            assertThat(federation.requests() - requestsBefore)
                    .isLessThan(2 * 3 * changes + seconds * federation.ways().size());
        }
    }

    private void linksFail(Churn churn) throws InterruptedException {
        churn.letPublish(30);
        churn.suffer(federation.way("north"), Trouble.REFUSED);
        churn.suffer(federation.way("south"), Trouble.SILENT);
        churn.suffer(federation.way("harbour"), Trouble.lossy(0.3));
        churn.suffer(federation.way("city"), Trouble.late(Duration.ofSeconds(2)));
        churn.suffer(federation.way("quarter"), Trouble.lossy(0.3));
        churn.letPublish(100);
        churn.suffer(federation.way("south"), Trouble.lossy(0.3));
        churn.suffer(federation.way("harbour"), Trouble.REFUSED);
        churn.letPublish(50);
    }

    private void registriesAreKilled(Churn churn) throws IOException, InterruptedException {
        churn.suffer(federation.way("island"), Trouble.lossy(0.3));
        for (String name : List.of("quarter", "city", "south")) {
            churn.letPublish(20);
            churn.kill(federation.get(name));
        }
        churn.awaitAllReady();
        churn.letPublish(20);
    }

    private void register(String leaf, String record) throws IOException, InterruptedException {
        assertThat(federation.get(leaf).http().post(Records.batch(record)).statusCode())
                .isEqualTo(200);
    }

    private void awaitAtRoots(String id) throws InterruptedException {
        for (Member root : federation.roots()) {
            await(id + " at " + root.name(), () -> root.http().status(Http.admin(id)) == 200);
        }
    }

    private void awaitNeighbours() throws InterruptedException {
        await("south beside north", () -> north.http().shows("neighbors", south.address()));
        await("north beside south", () -> south.http().shows("neighbors", north.address()));
    }

    private static void await(String what, java.util.function.BooleanSupplier question) throws InterruptedException {
        Patience.within(NOTICED, () -> what, question);
    }

    private static boolean isMissing(Member at, String text) {
        return at.http().status("federation") == 200 && !at.http().shows("federation", text);
    }

    /** When a registry was last compared with the one above it. */
    private static String compared(Member member) {
        return Shown.object(text(member, "parent", IN_FULL)).getString("compared", "never");
    }

    private static String of(Member member) {
        return "?Service_Endpoint_URL=" + URLEncoder.encode(member.address(), StandardCharsets.UTF_8);
    }

    private JsonObject explanation(String name, String id) {
        return Shown.object(explained(name, id));
    }

    private String explained(String name, String id) {
        return text(federation.get(name), "federation/record?Service_Endpoint_ID=" + id, "*/*");
    }

    private static String text(Member member, String path, String accept) {
        try {
            return member.http().get(path, accept).body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
