package org.waymark.registry.web.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.waymark.registry.ejb.status.RegistryStatus;
import org.waymark.registry.ejb.status.ReportingStatus;
import org.waymark.registry.model.feed.Revision;

/** The meters of the registry in Prometheus' form, and those of the JVM beside them. */
@ApplicationScoped
public class PrometheusMeters {
    private final PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final AtomicReference<Figures> figures = new AtomicReference<>(new Figures(0, 0, 0, 0, 0));
    private final CompositeMeterRegistry meters;
    private final ReportingStatus status;

    /** What the registry says of itself, asked once for each scrape. */
    private record Figures(long records, long revision, long lag, int loaded, int storeReachable) {}

    /** For the container. */
    public PrometheusMeters() {
        this(new CompositeMeterRegistry(), new ReportingStatus());
    }

    @Inject
    PrometheusMeters(CompositeMeterRegistry meters, ReportingStatus status) {
        this.meters = meters;
        this.status = status;
    }

    /** Makes the container begin with the application and not with the first scrape: until then nothing would count. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {}

    @PostConstruct
    void register() {
        meters.add(prometheus);
        gauge("waymark.records", "Records that are found", Figures::records);
        gauge("waymark.revision", "Newest change that questions see", Figures::revision);
        gauge("waymark.feed.lag", "Changes in the store that questions do not see yet", Figures::lag);
        gauge("waymark.loaded", "1 if the records have been read from the store", Figures::loaded);
        gauge("waymark.store.reachable", "1 if the store answers", Figures::storeReachable);
        new ClassLoaderMetrics().bindTo(prometheus);
        new JvmMemoryMetrics().bindTo(prometheus);
        new JvmThreadMetrics().bindTo(prometheus);
        new ProcessorMetrics().bindTo(prometheus);
        new UptimeMetrics().bindTo(prometheus);
        collections.bindTo(prometheus);
    }

    @PreDestroy
    void end() {
        collections.close();
    }

    String scrape() {
        RegistryStatus now = status.report();
        long lag = status.newestInStore()
                .map(Revision::number)
                .map(head -> Math.max(0, head - now.revision().number()))
                .orElse(0L);
        figures.set(new Figures(
                now.records(), now.revision().number(), lag, now.loaded() ? 1 : 0, now.storeReachable() ? 1 : 0));
        return prometheus.scrape();
    }

    private void gauge(String name, String description, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, figures, now -> figure.applyAsDouble(now.get()))
                .description(description)
                .register(prometheus);
    }
}
