package org.waymark.registry.ejb.federation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.ejb.config.KeepsTicking;
import org.waymark.registry.ejb.duty.DutyWatch;
import org.waymark.registry.ejb.record.OutcomeMeters;
import org.waymark.registry.ejb.record.Registration;
import org.waymark.registry.model.changes.RecordChanges.Listening;
import org.waymark.registry.model.federation.LinkReport;
import org.waymark.registry.model.federation.Target;
import org.waymark.registry.model.federation.Target.Position;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.settings.RegistrySettings;
import org.waymark.registry.model.store.RegistryStore;

/**
 * Keeps the links to other registries running while this node is on duty. Manages its own locks: who asks how things
 * stand waits for nobody.
 */
@Singleton
@Startup
@DependsOn({"RegistryLife", "DutyWatch"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(KeepsTicking.class)
public class FederationLife {
    private static final Logger LOG = System.getLogger(FederationLife.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration LEAVE = Duration.ofSeconds(3);
    private static final long GLANCE_MILLIS = 20;

    @Resource
    private TimerService timers;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @EJB
    private DutyWatch duty;

    @Inject
    private RegistryStore store;

    @Inject
    private RegistrySettings settings;

    @Inject
    private Registration registration;

    @Inject
    private OutcomeMeters outcomes;

    @Inject
    private Outside outside;

    @Inject
    private MeterRegistry meters;

    @Inject
    private Clock clock;

    private volatile Optional<Links> links = Optional.empty();
    private Optional<GlobalRole> global = Optional.empty();
    private Optional<SharedReports> shared = Optional.empty();
    private Optional<ComparisonWish> wish = Optional.empty();
    private Optional<Listening> listening = Optional.empty();
    private boolean left;

    @PostConstruct
    void start() {
        Intake intake = new Intake(registration, outcomes, settings.records().batch());
        Workshop workshop = new Workshop(store, settings, outside, intake, clock);
        Links running = new Links(threads, new LinkMeters(meters, clock), workshop::runner, clock);
        links = Optional.of(running);
        global = workshop.globalRole();
        shared = Optional.of(new SharedReports(store.notes()));
        wish = Optional.of(new ComparisonWish(store.notes()));
        listening = Optional.of(store.records().listen(running::wake));
        settings.federation().parent().ifPresent(parent -> LOG.log(Level.INFO, "parent: {0}", parent));
        timers.createIntervalTimer(0, ROUND.toMillis(), new TimerConfig("federation", false));
    }

    @Timeout
    synchronized void tend() {
        if (left || !store.records().isLoaded() || !store.records().isStoreReachable()) {
            return;
        }
        Links running = links.orElseThrow();
        if (!duty.isOnDuty()) {
            running.stop();
            return;
        }
        global.ifPresent(role -> role.tend(threads));
        running.keep(wanted(running));
        shared.filter(others -> store.isShared()).ifPresent(others -> others.tell(running.reports()));
        if (wish.orElseThrow().isNew()) {
            running.hurry();
        }
    }

    private Set<Target> wanted(Links running) {
        int attempts = settings.federation().attempts();
        return global.map(role -> role.neighbours(address -> running.isDead(address, attempts), clock.instant()))
                .orElseGet(() -> settings.federation()
                        .parent()
                        .map(parent -> Set.of(new Target(parent.toString(), Position.PARENT)))
                        .orElse(Set.of()));
    }

    /** How things stand with each registry that this one keeps in touch with, by whichever of its nodes. */
    public List<LinkReport> reports() {
        return store.isShared() && !duty.isOnDuty()
                ? new SharedReports(store.notes()).hear()
                : links.map(Links::reports).orElse(List.of());
    }

    @PreDestroy
    synchronized void stop() {
        left = true;
        listening.ifPresent(Listening::close);
        global.ifPresent(GlobalRole::stop);
        try {
            boolean forGood = !store.isShared() && duty.isOnDuty();
            global.filter(role -> forGood).ifPresent(this::takeLeave);
        } catch (StoreUnavailable e) {
            LOG.log(Level.INFO, "the others are not told that this registry stops: {0}", e.getMessage());
        } finally {
            links.ifPresent(Links::stop);
        }
    }

    /** Those that can be reached hear of it; the others will notice. */
    private void takeLeave(GlobalRole role) {
        role.takeLeave();
        Links running = links.orElseThrow();
        running.wake();
        long end = System.nanoTime() + LEAVE.toNanos();
        while (System.nanoTime() < end && running.reports().stream().anyMatch(this::isListening)) {
            try {
                Thread.sleep(GLANCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isListening(LinkReport report) {
        boolean told = report.cursor()
                .filter(cursor -> !store.records().revision().isAfter(cursor))
                .isPresent();
        return report.failures() == 0 && !told;
    }
}
