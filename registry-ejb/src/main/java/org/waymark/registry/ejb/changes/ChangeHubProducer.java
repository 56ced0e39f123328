package org.waymark.registry.ejb.changes;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.settings.ChangeSettings;

/** Sets up the one hub, with threads of the server, which knows what belongs to the application. */
@ApplicationScoped
public class ChangeHubProducer {
    private static final int CATCHING_UP = 4;
    private static final int IDLE_SECONDS = 30;

    private Optional<ManagedThreadFactory> threads = Optional.empty();

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    void setThreads(ManagedThreadFactory factory) {
        threads = Optional.of(factory);
    }

    // A pseudo-scope: who follows changes meets the hub itself, without a proxy.
    @Produces
    @Singleton
    ChangeHub hub(ServiceRecords records, ChangeSettings settings, Clock clock, MeterRegistry meters) {
        ManagedThreadFactory factory = threads.orElseThrow();
        ThreadPoolExecutor others = new ThreadPoolExecutor(
                CATCHING_UP, CATCHING_UP, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        others.allowCoreThreadTimeOut(true);
        return new ChangeHub(
                records, settings, meters, new ChangeHub.Workers(clock, new Rounds(records, factory), others));
    }

    void close(@Disposes ChangeHub hub) {
        hub.close();
    }
}
