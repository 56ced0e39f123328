package org.waymark.registry.ejb.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.waymark.registry.model.settings.AccessSettings;
import org.waymark.registry.model.settings.AuditSettings;
import org.waymark.registry.model.settings.ChangeSettings;
import org.waymark.registry.model.settings.CompressionSettings;
import org.waymark.registry.model.settings.FederationSettings;
import org.waymark.registry.model.settings.ListenerSettings;
import org.waymark.registry.model.settings.QuerySettings;
import org.waymark.registry.model.settings.RecordSettings;
import org.waymark.registry.model.settings.RegistrySettings;
import org.waymark.registry.model.settings.RequestSettings;
import org.waymark.registry.model.settings.ServerSettings;
import org.waymark.registry.model.settings.SettingsOutcome;
import org.waymark.registry.model.settings.SettingsOutcome.Unusable;
import org.waymark.registry.model.settings.SettingsOutcome.Usable;
import org.waymark.registry.model.settings.SettingsReader;
import org.waymark.registry.model.settings.StoreSettings;
import org.waymark.registry.model.settings.SweepSettings;

/**
 * Reads the settings once and hands them out, as a whole and in parts. If they are unusable the log has every error,
 * and nobody who needs settings comes to life.
 */
@ApplicationScoped
public class SettingsProducer {
    private static final Logger LOG = System.getLogger(SettingsProducer.class.getName());
    private static final String FILE_PROPERTY = "waymark.config";
    private static final String FILE_VARIABLE = "WAYMARK_CONFIG";

    private SettingsOutcome outcome = new Unusable(List.of(), List.of());

    @PostConstruct
    void read() {
        outcome = read(System.getenv());
        outcome.warnings().forEach(warning -> LOG.log(Level.WARNING, "{0}", warning));
        if (outcome instanceof Unusable unusable) {
            unusable.errors().forEach(error -> LOG.log(Level.ERROR, "{0}", error));
        }
    }

    private static SettingsOutcome read(Map<String, String> environment) {
        Optional<Path> file = Optional.ofNullable(System.getProperty(FILE_PROPERTY))
                .or(() -> Optional.ofNullable(environment.get(FILE_VARIABLE)))
                .filter(name -> !name.isBlank())
                .map(name -> Path.of(name.strip()));
        try {
            return SettingsReader.read(SettingSources.inOrder(file, ConfigProvider.getConfig(), environment));
        } catch (IOException e) {
            return new Unusable(List.of(e.getMessage()), List.of());
        }
    }

    @Produces
    @Dependent
    RegistrySettings settings() {
        if (outcome instanceof Usable usable) {
            return usable.settings();
        }
        throw new DeploymentException("the settings are unusable: " + String.join("; ", ((Unusable) outcome).errors()));
    }

    @Produces
    @Dependent
    ServerSettings server() {
        return settings().server();
    }

    @Produces
    @Dependent
    ListenerSettings listeners() {
        return settings().listeners();
    }

    @Produces
    @Dependent
    RecordSettings records() {
        return settings().records();
    }

    @Produces
    @Dependent
    SweepSettings sweeps() {
        return settings().sweeps();
    }

    @Produces
    @Dependent
    RequestSettings requests() {
        return settings().requests();
    }

    @Produces
    @Dependent
    QuerySettings queries() {
        return settings().queries();
    }

    @Produces
    @Dependent
    CompressionSettings compression() {
        return settings().compression();
    }

    @Produces
    @Dependent
    ChangeSettings changes() {
        return settings().changes();
    }

    @Produces
    @Dependent
    AccessSettings access() {
        return settings().access();
    }

    @Produces
    @Dependent
    AuditSettings audit() {
        return settings().audit();
    }

    @Produces
    @Dependent
    FederationSettings federation() {
        return settings().federation();
    }

    @Produces
    @Dependent
    StoreSettings store() {
        return settings().store();
    }
}
