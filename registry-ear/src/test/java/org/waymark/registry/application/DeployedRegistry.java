package org.waymark.registry.application;

import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every test of the whole application begins with: the shipped archive, deployed, and a client of it. */
@ExtendWith(ArquillianExtension.class)
@Timeout(120)
abstract class DeployedRegistry {
    @ArquillianResource
    private URL advertised;

    private Registry registry;

    @Deployment(testable = false)
    public static Archive<?> shipped() {
        // Sweeps that tests need not wait for, and readers that are soon given up.
        Deployments.configure(Map.of("emir.record.sweepPeriod", "1s", "emir.changes.patience", "5s"));
        return Deployments.shipped();
    }

    @BeforeEach
    void connect() {
        registry = new Registry(advertised);
    }

    Registry registry() {
        return registry;
    }
}
