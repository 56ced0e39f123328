package org.waymark.registry.processes.federation;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.waymark.registry.processes.Http;

/**
 * What one registry shows at one time.
 *
 * @param records by id, but for those of registries
 */
record Shown(Map<String, JsonObject> records) {
    private static final String ALL = "services?skip=0";
    private static final Set<String> DIFFERENT_EVERYWHERE = Set.of("_id", "serviceRoute");

    /** Empty if it does not say what it has. */
    static Optional<Shown> by(Http registry) throws InterruptedException {
        try {
            HttpResponse<String> answer = registry.get(ALL);
            return answer.statusCode() == 200 ? Optional.of(of(array(answer.body()))) : Optional.empty();
        } catch (IOException nobodyAnswers) {
            return Optional.empty();
        }
    }

    static JsonArray array(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }

    static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static Shown of(JsonArray array) {
        Map<String, JsonObject> records = new TreeMap<>();
        for (JsonObject record : array.getValuesAs(JsonObject.class)) {
            if (!record.getString("Service_Type", "").equals("GSR")) {
                records.put(record.getString("Service_Endpoint_ID"), record);
            }
        }
        return new Shown(records);
    }

    /** The version of a record, which is its name. */
    int version(String id) {
        return Optional.ofNullable(records.get(id))
                .map(record -> Integer.parseInt(record.getString("Service_Name")))
                .orElse(History.GONE);
    }

    /** The addresses of the registries that passed a record on. */
    List<String> route(String id) {
        JsonValue route = records.get(id).getOrDefault("serviceRoute", JsonValue.EMPTY_JSON_ARRAY);
        return route.asJsonArray().getValuesAs(JsonString::getString);
    }

    /** A record as it is everywhere. */
    JsonObject essence(String id) {
        JsonObjectBuilder essence = Json.createObjectBuilder();
        records.get(id).forEach((name, value) -> {
            if (!DIFFERENT_EVERYWHERE.contains(name)) {
                essence.add(name, value);
            }
        });
        return essence.build();
    }
}
