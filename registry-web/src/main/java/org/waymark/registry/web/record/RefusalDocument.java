package org.waymark.registry.web.record;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.record.Glue2;
import org.waymark.registry.model.registration.Outcome.Refusal;
import org.waymark.registry.web.problem.EmirBody;
import org.waymark.registry.web.problem.Problem;

/**
 * Why some elements of a batch were refused.
 *
 * @param type what decided the status
 */
record RefusalDocument(BatchAnswer answer, ProblemType type) {

    /** RFC 9457, with what is wrong one by one and how many records were stored all the same. */
    JsonObject problem(String requestId) {
        JsonArrayBuilder records = Json.createArrayBuilder();
        answer.refused().stream().flatMap(Finding::of).forEach(finding -> records.add(finding.toJson()));
        String detail = answer.refused().size() + " of " + answer.outcomes().size() + " records refused, "
                + answer.accepted().size() + " accepted.";
        return new Problem(type, detail)
                .document(requestId)
                .add("accepted", answer.accepted().size())
                .add("records", records)
                .build();
    }

    /** The bodies that EMIR's clients and peers know: each status has its own. */
    JsonArray forEmir() {
        return switch (type) {
            case NOT_THE_OWNER, RESERVED_TYPE ->
                EmirBody.errorArray(texts().stream().collect(Collectors.joining("\n")));
            case STALE_RECORD -> stale();
            default -> Json.createArrayBuilder(texts()).build();
        };
    }

    private List<String> texts() {
        return answer.refused().stream().flatMap(Finding::of).map(Finding::text).toList();
    }

    private JsonArray stale() {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        answer.refused().stream()
                .map(Refusal::id)
                .flatMap(id -> id.stream())
                .forEach(id -> ids.add(Json.createObjectBuilder().add(Glue2.SERVICE_ENDPOINT_ID.key(), id.value())));
        return ids.build();
    }
}
