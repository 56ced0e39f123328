package org.waymark.registry.web.record;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.registration.Outcome;
import org.waymark.registry.model.registration.Outcome.Accepted;
import org.waymark.registry.model.registration.Outcome.Refusal;
import org.waymark.registry.model.registration.Outcome.Removed;
import org.waymark.registry.model.registration.Outcome.Withheld;
import org.waymark.registry.web.problem.Problem;

/** What became of every element of a batch, in its order: for clients that know the media type of this product. */
final class OutcomesDocument {
    /** Kept, since {@link Json} searches the class path for an implementation whenever it is asked. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private OutcomesDocument() {}

    static JsonObject of(List<Outcome> outcomes) {
        JsonArrayBuilder entries = JSON.createArrayBuilder();
        outcomes.forEach(outcome -> entries.add(entry(outcome)));
        return JSON.createObjectBuilder().add("outcomes", entries).build();
    }

    private static JsonObjectBuilder entry(Outcome outcome) {
        JsonObjectBuilder entry = JSON.createObjectBuilder().add("index", outcome.index());
        id(outcome).ifPresent(id -> entry.add("id", id.value()));
        entry.add("outcome", outcome.word());
        if (outcome instanceof Refusal refusal) {
            JsonArrayBuilder violations = JSON.createArrayBuilder();
            Finding.of(refusal).forEach(finding -> violations.add(finding.about(JSON.createObjectBuilder())));
            entry.add("problem", Problem.uri(refusal.problem())).add("violations", violations);
        }
        return entry;
    }

    private static Optional<EndpointId> id(Outcome outcome) {
        if (outcome instanceof Accepted accepted) {
            return Optional.of(accepted.id());
        }
        if (outcome instanceof Removed removed) {
            return Optional.of(removed.id());
        }
        if (outcome instanceof Withheld withheld) {
            return Optional.of(withheld.id());
        }
        return outcome instanceof Refusal refusal ? refusal.id() : Optional.empty();
    }
}
