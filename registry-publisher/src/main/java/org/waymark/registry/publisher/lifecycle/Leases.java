package org.waymark.registry.publisher.lifecycle;

import java.time.Duration;

/**
 * How long registrations count.
 *
 * @param period after which a record is sent again that has not changed
 * @param validity after which the registry forgets a record that was not sent again
 */
public record Leases(Duration period, Duration validity) {}
