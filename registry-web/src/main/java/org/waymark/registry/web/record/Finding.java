package org.waymark.registry.web.record;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.Violation;
import org.waymark.registry.model.registration.Outcome.Refusal;

/**
 * One thing that is wrong with one element of a batch.
 *
 * @param attribute empty if it is about the record as a whole
 * @param rule stable name for machines
 */
record Finding(int index, Optional<EndpointId> id, String attribute, String rule, String message) {

    /** At least one for each refusal. */
    static Stream<Finding> of(Refusal refusal) {
        List<Violation> violations = refusal.violations();
        return violations.isEmpty()
                ? Stream.of(new Finding(
                        refusal.index(),
                        refusal.id(),
                        "",
                        refusal.problem().slug(),
                        refusal.problem().title() + "."))
                : violations.stream()
                        .map(violation -> new Finding(
                                refusal.index(),
                                refusal.id(),
                                violation.attribute(),
                                violation.rule().slug(),
                                violation.message()));
    }

    /** Everything in one line, for clients that show texts. */
    String text() {
        return "Record " + index
                + id.map(known -> " (Service_Endpoint_ID " + known + ")").orElse("")
                + (attribute.isEmpty() ? "" : ", attribute " + attribute)
                + ", rule " + rule + ": " + message;
    }

    JsonObjectBuilder toJson() {
        JsonObjectBuilder entry = Json.createObjectBuilder().add("index", index);
        id.ifPresent(known -> entry.add("id", known.value()));
        return about(entry);
    }

    /** The finding alone, where index and id stand beside it already. */
    JsonObjectBuilder about(JsonObjectBuilder entry) {
        return entry.add("attribute", attribute).add("rule", rule).add("message", message);
    }
}
