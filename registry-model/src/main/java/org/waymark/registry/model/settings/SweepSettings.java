package org.waymark.registry.model.settings;

import java.time.Duration;

/**
 * How what has run out is cleared away.
 *
 * @param period between two sweeps
 * @param most how many records one sweep removes
 * @param grace how much longer records live that ran out while the registry itself was down
 * @param delay how long a record whose lease is over is kept, unseen, for a late renewal
 * @param tombstones for how long removals are remembered
 */
public record SweepSettings(Duration period, int most, Duration grace, Duration delay, Duration tombstones) {}
