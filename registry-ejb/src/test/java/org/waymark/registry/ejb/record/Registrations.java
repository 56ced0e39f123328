package org.waymark.registry.ejb.record;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.settings.RegistrySettings;

/** Registrations without a container. */
public final class Registrations {
    private Registrations() {}

    public static OutcomeMeters meters() {
        return new OutcomeMeters(new SimpleMeterRegistry());
    }

    public static Registration of(ServiceRecords records, RegistrySettings settings, Clock clock) {
        return new Registration(records, settings.records(), settings.server(), clock);
    }
}
