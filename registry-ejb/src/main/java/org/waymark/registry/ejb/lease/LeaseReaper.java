package org.waymark.registry.ejb.lease;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.waymark.registry.ejb.config.KeepsTicking;
import org.waymark.registry.ejb.duty.DutyWatch;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.settings.SweepSettings;

/** Rings for {@link ExpiringRecords}; of several nodes on one store one sweeps. */
@Singleton
@Startup
@DependsOn({"RegistryLife", "DutyWatch"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(KeepsTicking.class)
public class LeaseReaper {
    @Resource
    private TimerService timers;

    @EJB
    private ExpiringRecords expiring;

    @EJB
    private DutyWatch duty;

    @Inject
    private ServiceRecords records;

    @Inject
    private SweepSettings settings;

    @Inject
    private MeterRegistry meters;

    @PostConstruct
    void start() {
        long period = settings.period().toMillis();
        timers.createIntervalTimer(0, period, new TimerConfig("lease sweep", false));
    }

    @Timeout
    void ring() {
        if (!records.isLoaded() || !records.isStoreReachable()) {
            return;
        }
        if (duty.isOnDuty()) {
            meters.counter("waymark.records.expired").increment(expiring.sweep());
        } else {
            expiring.standBy();
        }
    }
}
