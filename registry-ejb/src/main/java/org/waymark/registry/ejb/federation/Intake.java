package org.waymark.registry.ejb.federation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import org.waymark.registry.ejb.record.OutcomeMeters;
import org.waymark.registry.ejb.record.Registration;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.access.Role;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Owner;
import org.waymark.registry.model.registration.Outcome;

/** Takes in what this registry fetched from a neighbour, as if the neighbour had sent it. */
final class Intake {
    private static final Logger LOG = System.getLogger(Intake.class.getName());

    private final Registration registration;
    private final OutcomeMeters meters;
    private final int batch;

    /** @param batch records that one registration may hold */
    Intake(Registration registration, OutcomeMeters meters, int batch) {
        this.registration = registration;
        this.meters = meters;
        this.batch = batch;
    }

    Registration registration() {
        return registration;
    }

    void take(String neighbour, List<Nested> elements) {
        Caller caller = new Caller(new Owner(neighbour), Set.of(Role.PEER), "fetched");
        for (int from = 0; from < elements.size(); from += batch) {
            List<Nested> part = elements.subList(from, Math.min(elements.size(), from + batch));
            List<Outcome> outcomes = registration.register(caller, List.copyOf(part), false);
            meters.count(outcomes);
            long refused = outcomes.stream()
                    .filter(outcome -> outcome instanceof Outcome.Invalid)
                    .count();
            if (refused > 0) {
                LOG.log(Level.WARNING, "{0} records of {1} break rules and are left out", refused, neighbour);
            }
        }
    }
}
