package org.waymark.registry.application;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Records as publishers write them. */
final class Ser {
    private Ser() {}

    /** The nine attributes of strict mode, of type {@code t1}. */
    static JsonObjectBuilder endpoint(String id) {
        return Json.createObjectBuilder()
                .add("Service_ID", "urn:service:" + id)
                .add("Service_Name", "Service " + id)
                .add("Service_Type", "t1")
                .add("Service_Endpoint_ID", id)
                .add("Service_Endpoint_URL", "https://" + id + ".example/")
                .add(
                        "Service_Endpoint_Capability",
                        Json.createArrayBuilder().add("c1").add("c2"))
                .add("Service_Endpoint_Technology", "webservice")
                .add("Service_Endpoint_InterfaceName", "org.example.interface")
                .add("Service_Endpoint_InterfaceVersion", "1.0");
    }

    static JsonObjectBuilder expiring(String id, Instant expiry) {
        return endpoint(id).add("Service_ExpireOn", date(expiry.truncatedTo(ChronoUnit.MILLIS)));
    }

    static JsonObject date(Instant instant) {
        return Json.createObjectBuilder().add("$date", instant.toString()).build();
    }

    static String array(JsonObjectBuilder... records) {
        var array = Json.createArrayBuilder();
        for (JsonObjectBuilder record : records) {
            array.add(record);
        }
        return array.build().toString();
    }
}
