package org.waymark.registry.ejb.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/** The one place that asks the machine for the time: in milliseconds, as records have it. */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @Dependent
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
