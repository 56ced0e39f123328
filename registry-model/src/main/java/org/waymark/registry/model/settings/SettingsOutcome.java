package org.waymark.registry.model.settings;

import java.util.List;

/** What came of reading the settings; errors and warnings are sentences for administrators, without secrets. */
public sealed interface SettingsOutcome {

    /** What should be looked at, although the registry can start. */
    List<String> warnings();

    /** The registry can start. */
    record Usable(RegistrySettings settings, List<String> warnings) implements SettingsOutcome {
        public Usable {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The registry must not start.
     *
     * @param errors all of them, not just the first
     */
    record Unusable(List<String> errors, List<String> warnings) implements SettingsOutcome {
        public Unusable {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
        }
    }
}
