package org.waymark.registry.ejb.federation;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.ejb.federation.Explanation.Told;
import org.waymark.registry.ejb.query.StillStarting;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.record.EndpointId;

/** Answers the question of an operator why a record is here, or is not. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExplainingRecords {
    @EJB
    private FederationLife life;

    @Inject
    private ServiceRecords records;

    @Inject
    private Clock clock;

    /** For the container. */
    public ExplainingRecords() {}

    /** Explains; for what is not here it looks at everything that was removed and is remembered. */
    public Explanation explain(EndpointId id) {
        if (!records.isLoaded()) {
            throw new StillStarting();
        }
        Optional<Entry> state =
                records.find(id, clock.instant()).<Entry>map(live -> live).or(() -> removed(id));
        List<Told> told = state.map(entry -> life.reports().stream()
                        .map(link -> Told.of(entry, link))
                        .toList())
                .orElse(List.of());
        return new Explanation(id, state, told);
    }

    private Optional<Entry> removed(EndpointId id) {
        return records.states(clock.instant())
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }
}
