package org.waymark.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.application.Registry.JSON;
import static org.waymark.registry.application.Registry.PROBLEM;
import static org.waymark.registry.application.Ser.array;
import static org.waymark.registry.application.Ser.endpoint;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.registry.application.Registry.Answer;

/** Whatever is sent, the answer is the client's fault, nothing is stored, and the registry goes on. */
class HostileInputIT extends DeployedRegistry {
    private static final int MUTATIONS = 300;
    private static final int MEGABYTE = 1 << 20;

    @Test
    void aProblemNamesRecordAttributeAndRule() {
        String batch = "[" + endpoint("fine").build() + ",{\"Service_Endpoint_ID\":\"x\",\"updateSince\":5},7]";

        Answer answer =
                registry().change("POST", "serviceadmin?atomic=true", batch, "Content-Type", JSON, "Accept", PROBLEM);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
        List<JsonObject> findings = answer.object().getJsonArray("records").getValuesAs(JsonObject.class);
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.getInt("index")).isEqualTo(1);
            assertThat(finding.getString("id")).isEqualTo("x");
            assertThat(finding.getString("attribute")).isEqualTo("updateSince");
            assertThat(finding.getString("rule")).isEqualTo("message-time");
        });
        assertThat(findings)
                .anySatisfy(finding -> assertThat(finding.getInt("index")).isEqualTo(2));
        nothingIsStored();
    }

    @Test
    void ambiguousOrExplosiveJsonIsRefused() {
        for (String body : List.of(
                "[{\"Service_Endpoint_ID\":\"a\",\"Service_Endpoint_ID\":\"b\"}]",
                "[".repeat(100_000),
                "[{\"a\":" + "{\"b\":".repeat(1000) + "1" + "}".repeat(1000) + "}]",
                "[{\"a\":1" + "0".repeat(100_000) + "}]",
                "[{\"a\":\"\\ud800\"}]",
                "[{\"a\":1e999999999999}, {]",
                "[{}")) {
            Answer answer = registry().change("POST", "serviceadmin", body, "Content-Type", JSON, "Accept", PROBLEM);

            assertThat(answer.status())
                    .as(body.substring(0, Math.min(body.length(), 40)))
                    .isEqualTo(400);
            assertThat(answer.object().getString("detail")).isNotBlank();
        }
        nothingIsStored();
    }

    @Test
    void oversizedTextsNamesAndRecordsAreRefused() {
        String text = "x".repeat(MEGABYTE);
        JsonObject many = manyAttributes();

        assertThat(registry().post(array(endpoint("big").add("text", text))).status())
                .isEqualTo(406);
        assertThat(registry().post(array(endpoint("big").add(text, 1))).status())
                .isEqualTo(400);
        assertThat(registry().post("[" + many + "]").status()).isEqualTo(406);
        assertThat(registry().post(array(endpoint("a.b").add("a.b", 1))).status())
                .isEqualTo(400);
        assertThat(registry().post("[\"" + "x".repeat(9 * MEGABYTE) + "\"]").status())
                .isEqualTo(413);
        nothingIsStored();
    }

    @Test
    void mutatedBodiesAreNeverTheRegistrysFault() {
        Random random = new Random(1);
        byte[] original = array(endpoint("mutant").add("number", 1.5)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTATIONS; i++) {
            Answer answer = registry().change("POST", "serviceadmin", mutated(original, random), "Content-Type", JSON);

            assertThat(answer.status()).isLessThan(500);
            if (answer.status() == 200) {
                answer.array().forEach(record -> registry()
                        .remove(record.asJsonObject().getString("Service_Endpoint_ID")));
            }
        }
        nothingIsStored();
    }

    @Test
    void oddHeadersAndPathsAreNeverTheRegistrysFault() {
        for (String accept : List.of("x", "a/b/c", "text/*;q=x", ",,,", "application/json;q=2")) {
            assertThat(registry().get("services", "Accept", accept).status()).isLessThan(500);
        }
        for (String path :
                List.of("services?a=%25zz", "services?ref=zz", "services?=", "services?a.b.c=1", "..", "%2e%2e/")) {
            assertThat(registry().get(path).status()).as(path).isLessThan(500);
        }
        assertThat(registry().send("TRACE", "services", BodyPublishers.noBody()).status())
                .isLessThan(500);
        assertThat(registry()
                        .send("OPTIONS", "services", BodyPublishers.noBody())
                        .header("Allow"))
                .contains("GET");
        assertThat(registry().send("HEAD", "services", BodyPublishers.noBody()).status())
                .isEqualTo(200);
    }

    private static JsonObject manyAttributes() {
        var record = endpoint("many");
        for (int i = 0; i < 1000; i++) {
            record.add("attribute" + i, i);
        }
        return record.build();
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes =
                random.nextInt(4) == 0 ? Arrays.copyOf(original, random.nextInt(original.length)) : original.clone();
        for (int changes = random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private void nothingIsStored() {
        assertThat(registry().get("services").array()).isEmpty();
    }
}
