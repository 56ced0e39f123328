package org.waymark.registry.model.settings;

import static org.waymark.registry.model.settings.SettingKey.key;
import static org.waymark.registry.model.settings.SettingKinds.duration;
import static org.waymark.registry.model.settings.SettingKinds.whole;

import java.time.Duration;

/** How many may follow changes, and how they have to behave. */
final class ChangeKeys {
    static final SettingKey<Integer> READERS = key(
            "emir.changes.readerMaximum",
            whole(1, 1_000_000),
            "5000",
            "How many readers may follow the changes at the same time.");

    static final SettingKey<Integer> MOST =
            key("emir.changes.maximum", whole(1, 1_000_000), "10000", "How many changes one answer holds at the most.");

    static final SettingKey<Duration> PATIENCE = key(
            "emir.changes.patience",
            duration(Duration.ofSeconds(1), Duration.ofHours(1)),
            "30s",
            "For how long a reader may take nothing of what it is sent before it is cut off.");

    static final SettingGroup GROUP = SettingGroup.of("Change feed", READERS, MOST, PATIENCE);

    private ChangeKeys() {}
}
