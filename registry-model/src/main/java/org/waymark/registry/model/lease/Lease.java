package org.waymark.registry.model.lease;

import java.time.Instant;

/**
 * The promise to show a record for a while; over at the instant of expiry.
 *
 * @param expiresAt first instant at which the record is no longer shown
 */
public record Lease(Instant expiresAt) {
    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
