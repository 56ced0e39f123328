package org.waymark.registry.model.settings;

import java.util.List;

/**
 * Keys of one concern.
 *
 * @param title for the manual
 */
public record SettingGroup(String title, List<SettingKey<?>> keys) {
    public SettingGroup {
        keys = List.copyOf(keys);
    }

    static SettingGroup of(String title, SettingKey<?>... keys) {
        return new SettingGroup(title, List.of(keys));
    }
}
