package org.waymark.registry.ejb.status;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Remembers when this registry started. */
@Singleton
@Startup
public class RunningSince {
    @Inject
    private Clock clock;

    private Instant start = Instant.EPOCH;

    /** For the container. */
    public RunningSince() {}

    @PostConstruct
    void begin() {
        start = clock.instant();
    }

    public Instant start() {
        return start;
    }
}
