package org.waymark.registry.model.lease;

import java.time.Duration;
import java.time.Instant;

/**
 * The promise to show a record for a while; over at the instant of expiry.
 *
 * @param expiresAt first instant at which the record is no longer shown
 */
public record Lease(Instant expiresAt) {
    /** Longer than it takes until a change is seen on every node. */
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(10);

    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether it may be over on some node before a renewal that is granted now is seen there. */
    public boolean mayBeOverBeforeARenewal(Instant now) {
        return isExpiredAt(now.plus(LAST_MOMENTS));
    }
}
