package org.waymark.registry.ejb.duty;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.waymark.registry.ejb.config.KeepsTicking;
import org.waymark.registry.ejb.config.NodeName;
import org.waymark.registry.model.duty.Duty;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.store.RegistryStore;

/**
 * Knows whether this node is on duty. Of the nodes on one store one is, or for some seconds none; a node that has its
 * store to itself always is.
 *
 * <p>Manages its own locks: who asks does not wait while the store is asked.
 */
@Singleton
@Startup
@DependsOn("RegistryLife")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(KeepsTicking.class)
public class DutyWatch {
    private static final Logger LOG = System.getLogger(DutyWatch.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(2);

    @Resource
    private TimerService timers;

    @Inject
    private RegistryStore store;

    @Inject
    private NodeName node;

    @Inject
    private MeterRegistry meters;

    /** Empty if there is nobody to agree with. */
    private volatile Optional<Duty> duty = Optional.empty();

    private boolean saidToBeOn;

    @PostConstruct
    void start() {
        if (store.isShared()) {
            // Two processes may have one name, one after the other or by mistake.
            duty = Optional.of(new Duty(store.notes(), node.value() + " " + UUID.randomUUID()));
            timers.createIntervalTimer(ROUND.toMillis(), ROUND.toMillis(), new TimerConfig("duty", false));
        }
        attend();
        Gauge.builder("waymark.duty", () -> isOnDuty() ? 1 : 0)
                .description("Whether this node does what one node does for all")
                .register(meters);
    }

    /** May be asked often; before each piece of work, since it may be over at any time. */
    public boolean isOnDuty() {
        return duty.map(Duty::isHeld).orElse(true);
    }

    @Timeout
    synchronized void attend() {
        boolean on = duty.map(DutyWatch::attended).orElse(true);
        if (on != saidToBeOn) {
            LOG.log(Level.INFO, on ? "node {0} is on duty" : "node {0} is no longer on duty", node.value());
        }
        saidToBeOn = on;
    }

    @PreDestroy
    void stop() {
        try {
            if (duty.isPresent() && duty.get().release()) {
                LOG.log(Level.INFO, "node {0} has handed over its duty", node.value());
            }
        } catch (StoreUnavailable e) {
            LOG.log(Level.INFO, "duty is not handed over, another node takes it in some seconds: {0}", e.getMessage());
        }
    }

    /** That the store is away is said elsewhere. */
    private static boolean attended(Duty duty) {
        try {
            return duty.attend();
        } catch (StoreUnavailable e) {
            return duty.isHeld();
        }
    }
}
