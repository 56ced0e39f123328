package org.waymark.registry.ejb.config;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The one registry of meters. It lives here, where use cases and doors see it alike; what shows the meters to the
 * outside is added to it by the doors.
 */
@ApplicationScoped
public class MetersProducer {

    // A pseudo-scope: meter registries have final methods, so the container could make no proxy of one.
    @Produces
    @Singleton
    CompositeMeterRegistry meters() {
        return new CompositeMeterRegistry();
    }

    void close(@Disposes CompositeMeterRegistry meters) {
        meters.close();
    }
}
