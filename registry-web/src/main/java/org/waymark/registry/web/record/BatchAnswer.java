package org.waymark.registry.web.record;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.problem.ProblemType;
import org.waymark.registry.model.registration.Outcome;
import org.waymark.registry.model.registration.Outcome.Accepted;
import org.waymark.registry.model.registration.Outcome.Refusal;
import org.waymark.registry.model.registration.Outcome.Removed;
import org.waymark.registry.web.request.Accept;
import org.waymark.registry.web.request.JsonAnswer;

/** The answer to a batch: one status for all of it, and a body in the form that the client reads. */
record BatchAnswer(List<Outcome> outcomes) {
    private static final int OK = 200;
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    BatchAnswer {
        outcomes = List.copyOf(outcomes);
    }

    /** What was done: records that are stored, and endpoints that are removed. */
    List<Outcome> accepted() {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof Accepted || outcome instanceof Removed)
                .toList();
    }

    List<Refusal> refused() {
        return outcomes.stream()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .toList();
    }

    /** What decides the status if several kinds occur at once: the one that comes first in the catalogue. */
    Optional<ProblemType> problem() {
        return refused().stream().map(Refusal::problem).min(ProblemType::compareTo);
    }

    Response toResponse(Accept accept, String requestId) {
        int status = problem().map(ProblemType::status).orElse(OK);
        String form = accept.named(List.of(Accept.PROBLEM, Accept.OUTCOMES)).orElse(MediaType.APPLICATION_JSON);
        if (form.equals(Accept.OUTCOMES)) {
            return JsonAnswer.of(status, form, OutcomesDocument.of(outcomes));
        }
        if (problem().isEmpty()) {
            StreamingOutput records = this::writeAccepted;
            return Response.ok(records, MediaType.APPLICATION_JSON_TYPE).build();
        }
        RefusalDocument refusal = new RefusalDocument(this, problem().get());
        return form.equals(Accept.PROBLEM)
                ? JsonAnswer.of(status, form, refusal.problem(requestId))
                : JsonAnswer.of(status, form, refusal.forEmir());
    }

    /**
     * The records as they are found from now on, but without their numbers, null for what is gone, and a newline: as
     * EMIR.
     */
    void writeAccepted(OutputStream out) throws IOException {
        String separator = "[";
        for (Outcome done : accepted()) {
            out.write(separator.charAt(0));
            if (done instanceof Accepted record) {
                RecordJson.writeWithoutId(record.json(), out);
            } else {
                out.write(NULL);
            }
            separator = ",";
        }
        out.write(separator.equals("[") ? new byte[] {'[', ']', '\n'} : new byte[] {']', '\n'});
    }
}
