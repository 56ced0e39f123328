package org.waymark.registry.trust.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.registry.model.settings.EmirConfigFile;
import org.waymark.registry.model.settings.RegistrySettings;
import org.waymark.registry.model.settings.SettingKeys;
import org.waymark.registry.model.settings.SettingSource;
import org.waymark.registry.model.settings.SettingsOutcome;
import org.waymark.registry.model.settings.SettingsOutcome.Unusable;
import org.waymark.registry.model.settings.SettingsOutcome.Usable;
import org.waymark.registry.model.settings.SettingsReader;

/**
 * Reads the settings from where the application reads them too, except what only MicroProfile Config knows: the file,
 * system properties, the environment.
 */
public final class TrustConfiguration {
    private static final String FILE_PROPERTY = "waymark.config";
    private static final String FILE_VARIABLE = "WAYMARK_CONFIG";

    private final Properties properties;
    private final Map<String, String> environment;

    public TrustConfiguration(Properties properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = Map.copyOf(environment);
    }

    public static TrustConfiguration ofThisProcess() {
        return new TrustConfiguration(System.getProperties(), System.getenv());
    }

    /**
     * Reads everything.
     *
     * @throws IOException if something is wrong; the message has all of it, in sentences for administrators
     */
    public RegistrySettings read() throws IOException {
        return read(file());
    }

    /**
     * Reads everything, with this file instead of the one that is named elsewhere, if there is one here.
     *
     * @throws IOException as {@link #read()}
     */
    public RegistrySettings named(Optional<Path> file) throws IOException {
        return file.isPresent() ? read(file) : read();
    }

    private RegistrySettings read(Optional<Path> file) throws IOException {
        List<SettingSource> sources = new ArrayList<>();
        if (file.isPresent()) {
            sources.add(EmirConfigFile.read(file.get()));
        }
        sources.add(new SettingSource("system properties", ours()));
        sources.add(SettingSource.environment(environment));
        SettingsOutcome outcome = SettingsReader.read(sources);
        if (outcome instanceof Usable usable) {
            return usable.settings();
        }
        throw new IOException(String.join("; ", ((Unusable) outcome).errors()));
    }

    private Map<String, String> ours() {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(SettingKeys.PREFIX))
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
    }

    private Optional<Path> file() throws IOException {
        Optional<String> name = Optional.ofNullable(properties.getProperty(FILE_PROPERTY))
                .or(() -> Optional.ofNullable(environment.get(FILE_VARIABLE)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        try {
            return name.map(Path::of);
        } catch (InvalidPathException e) {
            throw new IOException(FILE_PROPERTY + " is not a path: " + e.getMessage(), e);
        }
    }
}
