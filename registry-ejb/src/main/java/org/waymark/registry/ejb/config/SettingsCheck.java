package org.waymark.registry.ejb.config;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.waymark.registry.model.settings.RegistrySettings;

/** Needs the settings while the application starts, so that unusable ones stop it there, not at the first request. */
@Singleton
@Startup
public class SettingsCheck {
    private static final Logger LOG = System.getLogger(SettingsCheck.class.getName());

    @Inject
    private RegistrySettings settings;

    @Inject
    private NodeName node;

    @PostConstruct
    void announce() {
        LOG.log(
                Level.INFO,
                "node {0} is {1} at {2}, {3}",
                node.value(),
                settings.server().global() ? "a global registry" : "a domain registry",
                settings.server().address(),
                settings.store());
    }
}
