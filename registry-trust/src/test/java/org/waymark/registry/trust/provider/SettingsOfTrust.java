package org.waymark.registry.trust.provider;

import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import org.waymark.registry.model.settings.TrustSettings;
import org.waymark.registry.trust.config.TrustConfiguration;

/** Settings as they are written, one {@code name=value} each, without the prefix. */
public final class SettingsOfTrust {

    private SettingsOfTrust() {}

    public static TrustSettings with(String... lines) throws IOException {
        return configuration(lines).read().trust().orElseThrow();
    }

    static TrustConfiguration configuration(String... lines) {
        Properties properties = new Properties();
        properties.setProperty("emir.address", "https://localhost:9126");
        properties.setProperty("emir.security.credential.path", "host.p12");
        for (String line : lines) {
            String[] parts = line.split("=", 2);
            properties.setProperty("emir.security.truststore." + parts[0], parts[1]);
        }
        return new TrustConfiguration(properties, Map.of());
    }
}
