package org.waymark.registry.ejb.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.waymark.registry.model.access.Caller;
import org.waymark.registry.model.catalogue.Draft;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.RecordRules;
import org.waymark.registry.model.registration.Examination;
import org.waymark.registry.model.registration.Examination.Finding;
import org.waymark.registry.model.registration.Examination.Unfit;
import org.waymark.registry.model.registration.Outcome;
import org.waymark.registry.model.registration.Registrar;
import org.waymark.registry.model.settings.RecordSettings;
import org.waymark.registry.model.settings.RegistrySettings;
import org.waymark.registry.model.settings.ServerSettings;

/** Registers, replaces, renews and removes in batches, for whoever was let in. */
@Dependent
public class Registration {
    private final ServiceRecords records;
    private final RecordSettings settings;
    private final ServerSettings server;
    private final IncomingBlockList blockList;
    private final Clock clock;

    @Inject
    Registration(ServiceRecords records, RegistrySettings settings, IncomingBlockList blockList, Clock clock) {
        this.records = records;
        this.settings = settings.records();
        this.server = settings.server();
        this.blockList = blockList;
        this.clock = clock;
    }

    Registration(ServiceRecords records, RecordSettings settings, ServerSettings server, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.server = server;
        this.blockList = new IncomingBlockList(settings);
        this.clock = clock;
    }

    /**
     * Registers a batch.
     *
     * @param batch the elements as they were sent, records or not
     * @param atomic whether nothing is stored unless everything can be
     * @return an outcome for each element, in the order of the batch
     * @throws TooManyRecords if more elements than allowed are left when the block list has been applied
     */
    public List<Outcome> register(Caller caller, List<AttributeValue> batch, boolean atomic) {
        Instant now = clock.instant();
        List<Finding> findings = examine(caller, batch, now);
        long counted = findings.stream().filter(finding -> !isBlocked(finding)).count();
        if (counted > settings.batch()) {
            throw new TooManyRecords(settings.batch());
        }
        if (findings.stream().allMatch(Unfit.class::isInstance)) {
            return findings.stream().map(finding -> ((Unfit) finding).outcome()).toList();
        }
        Registrar registrar = new Registrar(caller, now, server.global());
        return records.change(now, draft -> {
            List<Outcome> outcomes = findings.stream()
                    .map(finding -> registrar.settle(draft, finding))
                    .toList();
            return atomic && outcomes.stream().anyMatch(Outcome.Refusal.class::isInstance)
                    ? withheld(draft, outcomes)
                    : outcomes;
        });
    }

    private List<Finding> examine(Caller caller, List<AttributeValue> batch, Instant now) {
        Examination examination = new Examination(
                new RecordRules(settings.checking(), settings.limits()),
                settings.leases(),
                blockList.current(),
                server.global());
        List<Finding> findings = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            findings.add(examination.examine(i, batch.get(i), caller, now));
        }
        return findings;
    }

    private static List<Outcome> withheld(Draft draft, List<Outcome> outcomes) {
        draft.discard();
        return outcomes.stream().map(Registration::withheld).toList();
    }

    private static Outcome withheld(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return new Outcome.Withheld(accepted.index(), accepted.id());
        }
        return outcome instanceof Outcome.Removed removed
                ? new Outcome.Withheld(removed.index(), removed.id())
                : outcome;
    }

    private static boolean isBlocked(Finding finding) {
        return finding instanceof Unfit unfit && unfit.outcome() instanceof Outcome.Blocked;
    }
}
