package org.waymark.registry.model.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.registry.model.settings.SettingsOutcome.Unusable;
import org.waymark.registry.model.settings.SettingsOutcome.Usable;

/** Settings as they are written, one {@code name=value} each. */
final class SettingsFixture {

    private SettingsFixture() {}

    static SettingSource source(String name, String... lines) {
        Map<String, String> values = Arrays.stream(lines)
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return new SettingSource(name, values);
    }

    static SettingsOutcome reading(String... lines) {
        return SettingsReader.read(List.of(source("here", lines)));
    }

    static RegistrySettings usable(String... lines) {
        return usable(reading(lines));
    }

    static RegistrySettings usable(SettingsOutcome outcome) {
        if (outcome instanceof Usable usable) {
            return usable.settings();
        }
        throw new AssertionError(outcome);
    }

    static List<String> errors(String... lines) {
        if (reading(lines) instanceof Unusable unusable) {
            return unusable.errors();
        }
        throw new AssertionError("usable");
    }
}
