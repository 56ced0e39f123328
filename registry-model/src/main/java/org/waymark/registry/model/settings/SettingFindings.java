package org.waymark.registry.model.settings;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it is told at once. */
final class SettingFindings {
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    void error(String sentence) {
        errors.add(sentence);
    }

    void warning(String sentence) {
        warnings.add(sentence);
    }

    SettingsOutcome outcome(RegistrySettings settings) {
        return errors.isEmpty()
                ? new SettingsOutcome.Usable(settings, warnings)
                : new SettingsOutcome.Unusable(errors, warnings);
    }
}
