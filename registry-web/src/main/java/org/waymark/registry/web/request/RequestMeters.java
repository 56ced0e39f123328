package org.waymark.registry.web.request;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests there were and how long they took, by path, method and status. What a client makes up counts as
 * {@code other}: the number of time series is ours to decide. There is one of it, in the filter around everything.
 */
@Dependent
public class RequestMeters {
    private static final String OTHER = "other";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final PathTable paths;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    private record Series(String path, String method, int status) {}

    @Inject
    RequestMeters(MeterRegistry registry, PathTable paths) {
        this.registry = registry;
        this.paths = paths;
    }

    void record(HttpServletRequest request, int status, Duration taken) {
        String path = Exchange.of(request)
                .path()
                .flatMap(paths::find)
                .map(PathTable.Place::path)
                .orElse(OTHER);
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER;
        timers.computeIfAbsent(new Series(path, method, status), this::timer).record(taken);
    }

    private Timer timer(Series series) {
        return Timer.builder("waymark.http.requests")
                .description("Requests answered, the writing of the answer included")
                .tag("path", series.path())
                .tag("method", series.method())
                .tag("status", Integer.toString(series.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
