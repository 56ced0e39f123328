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

    private boolean away;

    @PostConstruct
    void start() {
        try {
            LOG.log(Level.INFO, "store: {0}", store.description());
            follow();
        } catch (UnusableStore e) {
            LOG.log(Level.ERROR, "the registry does not start: {0}", e.getMessage());
            throw e;
        }
        timers.createIntervalTimer(CATCH_UP.toMillis(), CATCH_UP.toMillis(), new TimerConfig("feed follower", false));
    }

    /** An absence is said once when it begins and once when it ends, however often the store is asked meanwhile. */
    @Timeout
    void follow() {
        try {
            catchUp();
            if (away) {
                LOG.log(Level.INFO, "store is back, newest revision {0}", records.revision());
            }
            away = false;
        } catch (StoreUnavailable e) {
            if (!away) {
                LOG.log(Level.WARNING, "store is away, trying again until it is back: {0}", e.getMessage());
            }
            away = true;
        }
    }

    private void catchUp() {
        boolean first = !records.isLoaded();
        records.catchUp();
        if (first) {
            LOG.log(Level.INFO, "records read, newest revision {0}", records.revision());
        }
    }
}
