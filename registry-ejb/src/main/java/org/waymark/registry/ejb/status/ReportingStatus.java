package org.waymark.registry.ejb.status;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.waymark.registry.ejb.config.NodeName;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.RevisionFeed;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.settings.RecordSettings;
import org.waymark.registry.model.settings.ServerSettings;
import org.waymark.registry.model.store.RegistryStore;

/** Answers what this registry says about itself. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportingStatus {
    @EJB
    private RunningSince runningSince;

    @Inject
    private ServiceRecords records;

    @Inject
    private RevisionFeed feed;

    @Inject
    private RegistryStore store;

    @Inject
    private ServerSettings server;

    @Inject
    private RecordSettings limits;

    @Inject
    private NodeName node;

    @Inject
    private MeterRegistry meters;

    @Inject
    private Clock clock;

    /** For the container. */
    public ReportingStatus() {}

    public Instant runningSince() {
        return runningSince.start();
    }

    public RegistryStatus report() {
        return new RegistryStatus(
                ProductVersion.read(),
                store.description(),
                node.value(),
                server.global(),
                server.address(),
                runningSince.start(),
                records.count(clock.instant()),
                records.revision(),
                records.isLoaded(),
                records.isStoreReachable(),
                limits.batch());
    }

    /**
     * The newest revision in the store itself, which questions may not see yet; empty if the store is away. Takes the
     * time that the store takes, and measures it.
     */
    public Optional<Revision> newestInStore() {
        if (!records.isStoreReachable()) {
            return Optional.empty();
        }
        Timer.Sample sample = Timer.start(meters);
        try {
            return Optional.of(feed.head());
        } catch (StoreUnavailable e) {
            return Optional.empty();
        } finally {
            sample.stop(meters.timer("waymark.store.latency"));
        }
    }
}
