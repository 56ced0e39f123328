package org.waymark.registry.ejb.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
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
import org.waymark.registry.ejb.config.KeepsTicking;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.store.RegistryStore;
import org.waymark.registry.model.store.UnusableStore;

/**
 * The first thing that lives: reads the records when the application starts, and keeps up with what other nodes write.
 * A store that is away for now only delays that; settings or a store that are wrong stop the deployment.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(KeepsTicking.class)
public class RegistryLife {
    private static final Logger LOG = System.getLogger(RegistryLife.class.getName());
    private static final Duration CATCH_UP = Duration.ofMillis(500);

    @Resource
    private TimerService timers;

    @Inject
    private RegistryStore store;

    @Inject
    private ServiceRecords records;

    @PostConstruct
    void start() {
        try {
            LOG.log(Level.INFO, "store: {0}", store.description());
            catchUp();
        } catch (UnusableStore e) {
            LOG.log(Level.ERROR, "the registry does not start: {0}", e.getMessage());
            throw e;
        } catch (StoreUnavailable e) {
            LOG.log(Level.WARNING, "store unavailable at start, trying again: {0}", e.getMessage());
        }
        timers.createIntervalTimer(CATCH_UP.toMillis(), CATCH_UP.toMillis(), new TimerConfig("feed follower", false));
    }

    @Timeout
    void catchUp() {
        boolean first = !records.isLoaded();
        records.catchUp();
        if (first) {
            LOG.log(Level.INFO, "records read, newest revision {0}", records.revision());
        }
    }
}
