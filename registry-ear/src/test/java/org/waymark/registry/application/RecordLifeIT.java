package org.waymark.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.application.Registry.encoded;
import static org.waymark.registry.application.Ser.array;
import static org.waymark.registry.application.Ser.expiring;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.registry.application.Registry.Answer;
import org.waymark.registry.model.population.Population;

/** A population is registered, found again to the letter, renewed and removed; a short lease runs out. */
class RecordLifeIT extends DeployedRegistry {
    private static final int RECORDS = 1000;
    private static final int BATCH = 100;

    @Test
    void everyRecordOfAPopulationIsFoundAsItWasSent() {
        List<JsonObject> sent = population();
        for (int from = 0; from < RECORDS; from += BATCH) {
            assertThat(registry()
                            .post(sent.subList(from, from + BATCH).toString())
                            .status())
                    .isEqualTo(200);
        }

        for (JsonObject record : sent) {
            String id = record.getString("Service_Endpoint_ID");
            JsonArray found = registry()
                    .get("services?Service_Endpoint_ID=" + encoded(id))
                    .array();
            assertThat(found).hasSize(1);
            assertThat(found.getJsonObject(0)).containsAllEntriesOf(record);
        }
        assertThat(walk()).hasSize(RECORDS).doesNotHaveDuplicates();
        sent.forEach(record -> registry().remove(record.getString("Service_Endpoint_ID")));
        assertThat(registry().get("services").array()).isEmpty();
    }

    @Test
    void aRecordIsGoneWhenItsLeaseIsOverUnlessItIsRenewed() {
        Instant soon = Instant.now().plusSeconds(8);
        registry().post(array(expiring("left", soon), expiring("renewed", soon)));
        registry().post(array(expiring("renewed", soon.plusSeconds(600))));
        assertThat(registry().get("services").array()).hasSize(2);

        awaitGone("left");

        assertThat(Instant.now()).isAfterOrEqualTo(soon);
        assertThat(registry().get("services?Service_Endpoint_ID=renewed").array())
                .hasSize(1);
        registry().remove("renewed");
    }

    @Test
    void theRegistrySpeaksForItself() {
        Answer metrics = registry().get("metrics");

        assertThat(registry().get("health/ready").object().getString("status")).isEqualTo("UP");
        assertThat(registry().get("health/live").object().getString("status")).isEqualTo("UP");
        assertThat(registry().get("openapi").body()).contains("/serviceadmin");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body()).contains("waymark_http_requests_seconds", "waymark_records");
        assertThat(registry().get("status").object()).containsKeys("EMIRServerVersion", "NumberofEntries", "Revision");
    }

    private void awaitGone(String id) {
        while (!registry().get("services?Service_Endpoint_ID=" + id).array().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    /** All identities, page by page. */
    private List<String> walk() {
        List<String> ids = new ArrayList<>();
        String ref = "";
        do {
            JsonArray page = registry().get("services?pageSize=64" + ref).array();
            ref = "";
            for (JsonObject element : page.getValuesAs(JsonObject.class)) {
                if (element.containsKey("ref")) {
                    ref = "&ref=" + element.getString("ref");
                } else {
                    ids.add(element.getString("Service_Endpoint_ID"));
                }
            }
        } while (!ref.isEmpty());
        return ids;
    }

    private static List<JsonObject> population() {
        return Population.of(1)
                .texts(RECORDS)
                .map(text -> object(text.toString()))
                .toList();
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
