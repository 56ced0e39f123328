package org.waymark.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.application.Registry.JSON;
import static org.waymark.registry.application.Ser.array;
import static org.waymark.registry.application.Ser.date;
import static org.waymark.registry.application.Ser.endpoint;
import static org.waymark.registry.application.Ser.expiring;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.registry.application.Registry.Answer;

/** What EMIR's clients and peers depend on, as they see it on the wire. */
class EmirConformanceIT extends DeployedRegistry {
    private static final String JDK_ACCEPT = "text/html, image/gif, image/jpeg, */*; q=0.2";
    private static final List<String> IDS = List.of("e1", "e2", "e3", "e4", "e5");

    @AfterEach
    void tidyUp() {
        registry().forget(IDS);
    }

    @Test
    void pingSaysSinceWhen() {
        Answer answer = registry().get("ping");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.object()).containsOnlyKeys("RunningSince");
    }

    @Test
    void nothingFoundIsAnEmptyArray() {
        assertThat(registry().get("services").array()).isEmpty();
        assertThat(registry().get("services?Service_Endpoint_ID=nope").status()).isEqualTo(200);
    }

    @Test
    void aRegistrationIsAnsweredWithWhatTheRegistryAdded() {
        Answer answer = registry().post(array(endpoint("e1")));

        assertThat(answer.status()).isEqualTo(200);
        JsonObject stored = answer.array().getJsonObject(0);
        assertThat(stored)
                .containsAllEntriesOf(endpoint("e1").build())
                .containsKeys("serviceOwner", "Service_ExpireOn", "Service_CreationTime", "updateSince")
                .doesNotContainKey("_id");
        assertThat(stored.getString("serviceOwner")).isEqualTo("CN=ANONYMOUS,O=UNKNOWN,OU=UNKNOWN");
    }

    @Test
    void aRecordIsFoundByOneOfItsCapabilities() {
        registry().post(array(endpoint("e1")));

        JsonArray found =
                registry().get("services?Service_Endpoint_Capability=c2").array();

        assertThat(found).hasSize(1);
        assertThat(found.getJsonObject(0).getJsonObject("_id").getString("$oid"))
                .matches("[0-9a-f]{24}");
    }

    @Test
    void identitiesAreCaseSensitive() {
        registry().post(array(endpoint("e1")));

        assertThat(registry().get("services?Service_Endpoint_ID=E1").array()).isEmpty();
    }

    @Test
    void aFullPageIsFollowedByItsReference() {
        registry().post(array(endpoint("e1")));

        JsonArray page = registry().get("services?pageSize=1").array();

        String number = page.getJsonObject(0).getJsonObject("_id").getString("$oid");
        assertThat(page.getJsonObject(1))
                .isEqualTo(Json.createObjectBuilder().add("ref", number).build());
        assertThat(registry().get("services?pageSize=1&ref=" + number).array()).isEmpty();
    }

    @Test
    void skippingNothingSkipsNothing() {
        registry().post(array(endpoint("e1")));

        assertThat(registry().get("services?skip=0&limit=5").array()).hasSize(1);
        assertThat(registry().get("services?skip=1&limit=5").array()).isEmpty();
        assertThat(registry().get("services?limit=0").array()).hasSize(1);
        assertThat(registry().get("services?limit=x").status()).isEqualTo(400);
        assertThat(registry().get("services?limit=-1").status()).isEqualTo(400);
    }

    @Test
    void operatorsAreNoAttributes() {
        assertThat(registry().get("services?$where=1").status()).isEqualTo(400);
    }

    @Test
    void addressesAndTypesAreListedOnce() {
        registry().post(array(endpoint("e1"), endpoint("e2")));

        assertThat(registry().get("services/types").array())
                .isEqualTo(Json.createArrayBuilder(List.of("t1")).build());
        assertThat(registry().get("services/urls").array()).hasSize(2);
    }

    @Test
    void aRecordThatIsNoArrayIsMalformed() {
        assertThat(registry().post(endpoint("e1").build().toString()).status()).isEqualTo(400);
        assertThat(registry().post("").status()).isEqualTo(400);
    }

    @Test
    void tooManyRecordsAreRefusedAsAWhole() {
        JsonObjectBuilder[] records = IntStream.rangeClosed(1, 101)
                .mapToObj(number -> endpoint("e" + number))
                .toArray(JsonObjectBuilder[]::new);

        Answer answer = registry().post(array(records));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).startsWith("Number of entries/json objects in the array must not exceed: 100");
        assertThat(registry().get("services").array()).isEmpty();
    }

    @Test
    void goodRecordsAreStoredBesideBadOnes() {
        JsonObjectBuilder nameless = endpoint("e2").remove("Service_Name");

        Answer answer = registry().post(array(nameless, endpoint("e3")));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.array().getString(0)).contains("e2", "Service_Name", "mandatory");
        assertThat(registry().get("serviceadmin?Service_Endpoint_ID=e2").status())
                .isEqualTo(204);
        assertThat(registry().get("serviceadmin?Service_Endpoint_ID=e3").status())
                .isEqualTo(200);
    }

    @Test
    void anEmptyBatchIsFine() {
        Answer answer = registry().post("[]");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.array()).isEmpty();
    }

    @Test
    void puttingAnUnknownRecordRegistersIt() {
        assertThat(registry().put(array(endpoint("e4"))).status()).isEqualTo(200);
        assertThat(registry().get("services?Service_Endpoint_ID=e4").array()).hasSize(1);
    }

    @Test
    void puttingReplacesAllButTheNumber() {
        registry().put(array(endpoint("e1").add("x_note", "hello")));
        JsonObject before =
                registry().get("serviceadmin?Service_Endpoint_ID=e1").object();

        registry().put(array(endpoint("e1")));

        JsonObject after = registry().get("serviceadmin?Service_Endpoint_ID=e1").object();
        assertThat(before).containsKey("x_note");
        assertThat(after).doesNotContainKey("x_note");
        assertThat(after.get("_id")).isEqualTo(before.get("_id"));
    }

    @Test
    void theLeaseAskedForIsGranted() {
        Instant inTwoHours = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

        JsonArray stored = registry().post(array(expiring("e5", inTwoHours))).array();

        assertThat(stored.getJsonObject(0).getJsonObject("Service_ExpireOn").getString("$date"))
                .isEqualTo(inTwoHours.toString().replace("Z", ".000Z"));
    }

    @Test
    void aLeaseThatIsOverIsRefused() {
        assertThat(registry()
                        .post(array(expiring("e5", Instant.now().minusSeconds(60))))
                        .status())
                .isEqualTo(406);
        assertThat(registry()
                        .post("[{\"Service_Endpoint_ID\":\"e5\",\"Service_ExpireOn\":" + date(Instant.EPOCH) + "}]")
                        .status())
                .isEqualTo(406);
    }

    @Test
    void oneRecordIsAskedForByItsIdentity() {
        registry().post(array(endpoint("e1")));

        assertThat(registry().get("serviceadmin?Service_Endpoint_ID=e1").object())
                .containsKey("_id");
        assertThat(registry().get("serviceadmin?Service_Endpoint_ID=nope").status())
                .isEqualTo(204);
        assertThat(registry().get("serviceadmin").status()).isEqualTo(400);
    }

    @Test
    void aRecordIsRemovedOnce() {
        registry().post(array(endpoint("e1")));

        Answer removed = registry().remove("e1");
        Answer again = registry().remove("e1");

        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.body()).isEmpty();
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.body()).contains("e1").doesNotStartWith("{");
        assertThat(registry().change("DELETE", "serviceadmin", "").status()).isEqualTo(400);
    }

    @Test
    void unknownPathsMediaTypesAndMethodsAreRefusedAsHttpSays() {
        assertThat(registry().get("nosuch").status()).isEqualTo(404);
        assertThat(registry()
                        .change("PUT", "serviceadmin", "[]", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        Answer wrongMethod = registry().change("DELETE", "services", "");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.header("Allow")).contains("GET");
        assertThat(registry().get("services", "Accept", "image/png").status()).isEqualTo(406);
    }

    @Test
    void unknownValuesComeBackToTheLetter() {
        String odd = "\"odd\":{\"a\":[1,{\"b\":null}],\"c\":true,\"d\":1.5,\"e\":4.0,\"f\":1e30,\"g\":-0}";
        String record = endpoint("e1").build().toString();

        registry().post("[" + record.substring(0, record.length() - 1) + "," + odd + "}]");

        assertThat(registry().get("serviceadmin?Service_Endpoint_ID=e1").body()).contains(odd);
    }

    @Test
    void oldClientsGetJsonWhateverTheyAccept() {
        for (String path : List.of("ping", "status", "services")) {
            for (String accept : List.of(JDK_ACCEPT, "*/*", JSON)) {
                Answer answer = registry().get(path, "Accept", accept);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("Content-Type")).startsWith(JSON);
            }
        }
    }

    @Test
    void everySpellingOfThePathIsTheSameDoor() {
        assertThat(registry()
                        .change("POST", "serviceadmin/", array(endpoint("e1")), "Content-Type", JSON)
                        .status())
                .isEqualTo(200);
        assertThat(registry()
                        .change(
                                "POST",
                                "serviceadmin;x=1",
                                array(endpoint("e2")),
                                "Content-Type",
                                "application/json;charset=UTF-8")
                        .status())
                .isEqualTo(200);
        assertThat(registry().get("services").array()).hasSize(2);
    }

    @Test
    void templatesWithCommentsAreTolerated() {
        String record = endpoint("e1").build().toString();

        assertThat(registry()
                        .post("[ // a template\n" + record.replace('"', '\'') + ", ]")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aChildIsNewOnceAndKnownFromThenOn() {
        String child = "http://child.example.org:9126/" + System.nanoTime();
        String path = "children?Service_Endpoint_URL=" + Registry.encoded(child);

        Answer first = registry().change("POST", path, "");
        Answer again = registry().change("POST", path, "");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).startsWith("text/plain");
        assertThat(first.body()).isEqualTo("First registration");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEmpty();
        assertThat(registry().get("children").array()).contains(Json.createValue(child));
    }

    @Test
    void aChildWithoutAnAddressIsTurnedAway() {
        Answer missing = registry().change("POST", "children", "");
        Answer empty = registry().change("POST", "children?Service_Endpoint_URL=", "");

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.body()).isEqualTo("No endpoint given!");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).isEqualTo("Empty endpoint given!");
    }

    @Test
    void aDomainRegistryByItselfHasNeitherParentNorNeighbours() {
        for (String accept : List.of(JDK_ACCEPT, "*/*", "text/plain")) {
            Answer parent = registry().get("parent", "Accept", accept);
            Answer neighbours = registry().get("neighbors", "Accept", accept);

            assertThat(parent.status()).isEqualTo(200);
            assertThat(parent.body()).isEqualTo("No parent set!");
            assertThat(neighbours.status()).isEqualTo(200);
            assertThat(neighbours.body()).isEqualTo("Not supported method by the federated DSR.");
        }
    }

    @Test
    void removalsOfOtherRegistriesAreUnderstoodByTheirShape() {
        registry().post(array(endpoint("e1")));

        Answer removed = registry()
                .put("[{\"Service_Endpoint_ID\":\"e1\",\"updateSince\":"
                        + date(Instant.now().plusSeconds(1)) + "}]");

        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.body().strip()).isEqualTo("[null]");
        assertThat(registry().get("services?Service_Endpoint_ID=e1").array()).isEmpty();
    }

    @Test
    void theModelIsARecordThatCanBeRegistered() {
        Answer model = registry().get("model", "Accept", JSON);

        Answer registered = registry().post(model.body());

        assertThat(registered.status()).isEqualTo(200);
        registered.array().forEach(record -> registry()
                .remove(record.asJsonObject().getString("Service_Endpoint_ID")));
        assertThat(registry().get("model").header("Content-Type")).startsWith("text/html");
    }
}
