package org.waymark.registry.model.settings;

import java.time.Duration;

/**
 * Who may follow changes.
 *
 * @param readers at the same time
 * @param most changes in one answer
 * @param patience with a reader that takes nothing
 */
public record ChangeSettings(int readers, int most, Duration patience) {}
