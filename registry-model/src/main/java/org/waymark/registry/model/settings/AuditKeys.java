package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.path;

import java.nio.file.Path;

/** What is written down about changes. */
final class AuditKeys {
    static final SettingKey<Path> FILE = key(
            "emir.audit.file",
            path(),
            "",
            "File that says who changed what, by which rule; `audit.log` in the folder `emir.store.path` if not set.");

    static final SettingGroup GROUP = SettingGroup.of("Audit log", FILE);

    private AuditKeys() {}
}
