package org.waymark.registry.ejb.record;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.registry.model.registration.Outcome;

/** Counts what became of every record that was sent, by publishers and by other registries: refusals by their problem. */
@Dependent
public class OutcomeMeters {
    private final MeterRegistry meters;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    @Inject
    OutcomeMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(List<Outcome> outcomes) {
        outcomes.forEach(outcome -> counter(kind(outcome)).increment());
    }

    private static String kind(Outcome outcome) {
        return outcome instanceof Outcome.Refusal refusal ? refusal.problem().slug() : outcome.word();
    }

    private Counter counter(String kind) {
        return counters.computeIfAbsent(kind, missing -> Counter.builder("waymark.records.outcomes")
                .description("What became of the records that were sent")
                .tag("outcome", missing)
                .register(meters));
    }
}
