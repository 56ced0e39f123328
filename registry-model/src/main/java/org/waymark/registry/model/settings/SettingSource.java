package org.waymark.registry.model.settings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A place where things are set.
 *
 * @param name for messages
 * @param values as they were written, by name; names that are not the registry's may be among them
 */
public record SettingSource(String name, Map<String, String> values) {
    public SettingSource {
        values = Map.copyOf(values);
    }

    /**
     * The environment, where names have capitals and no dots by custom: {@code EMIR_RECORD_MAXIMUM}. The exact name is
     * understood too, and wins. Variables that only look alike are left alone: EMIR's start script has some.
     */
    public static SettingSource environment(Map<String, String> variables) {
        Map<String, String> values = new HashMap<>();
        SettingKeys.spellings().forEach(name -> Optional.ofNullable(variables.get(variable(name)))
                .ifPresent(value -> values.put(name, value)));
        variables.forEach((name, value) -> {
            if (name.startsWith(SettingKeys.PREFIX)) {
                values.put(name, value);
            }
        });
        return new SettingSource("environment", values);
    }

    /** How a key is called in the environment. */
    public static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
