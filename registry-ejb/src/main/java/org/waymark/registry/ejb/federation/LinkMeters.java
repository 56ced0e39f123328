package org.waymark.registry.ejb.federation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.waymark.registry.model.federation.LinkReport;

/** What is measured of each link, for as long as it runs. */
record LinkMeters(MeterRegistry meters, Clock clock) {

    List<Meter> watch(LinkRunner runner) {
        return List.of(
                gauge(runner, "waymark.federation.behind", "Revisions not told yet", LinkReport::behind),
                gauge(runner, "waymark.federation.lag", "Seconds since everything was told", this::lag),
                gauge(runner, "waymark.federation.failures", "Failures in a row", LinkReport::failures),
                gauge(runner, "waymark.federation.rejected", "Records that are not taken", report -> report.rejected()
                        .size()),
                gauge(runner, "waymark.federation.requests", "Requests sent since the start", report -> report.counts()
                        .requests()),
                gauge(
                        runner,
                        "waymark.federation.messages",
                        "Records and removals sent since the start",
                        report -> report.counts().messages()));
    }

    void forget(List<Meter> watched) {
        watched.forEach(meters::remove);
    }

    /** Zero if nothing is left to tell; not a number before everything was told for the first time. */
    double lag(LinkReport report) {
        return report.lag(clock.instant()).map(lag -> lag.toMillis() / 1000.0).orElse(Double.NaN);
    }

    private Gauge gauge(LinkRunner runner, String name, String description, ToDoubleFunction<LinkReport> value) {
        return Gauge.builder(name, runner, of -> value.applyAsDouble(of.report()))
                .description(description)
                .tag("registry", runner.report().target().address())
                .register(meters);
    }
}
