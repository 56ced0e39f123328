package org.waymark.registry.model.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a registration lives: until the expiry the publisher asks for, else for the standard length, and never
 * longer
 * than the longest.
 *
 * @param standard for publishers that ask for nothing ({@code emir.record.expiryDefault})
 * @param longest no lease is longer ({@code emir.record.expiryMaximum})
 */
public record LeasePolicy(Duration standard, Duration longest) {

    /** What becomes of a request for a lease. */
    public sealed interface Grant {}

    public record Granted(Lease lease) implements Grant {}

    /** The expiry asked for is not in the future. */
    public record AlreadyOver() implements Grant {}

    /** The expiry asked for is later than the longest lease allows. */
    public record TooLong(Instant latest) implements Grant {}

    /** The lease that another registry has granted, as far as this one grants any; it may be over. */
    public Lease limit(Instant now, Optional<Instant> granted) {
        Instant latest = now.plus(longest);
        Instant end = granted.orElse(now.plus(standard));
        return new Lease(end.isAfter(latest) ? latest : end);
    }

    public Grant grant(Instant now, Optional<Instant> requested) {
        Instant latest = now.plus(longest);
        if (requested.isEmpty()) {
            Instant usual = now.plus(standard);
            return new Granted(new Lease(usual.isAfter(latest) ? latest : usual));
        }
        if (requested.get().isAfter(latest)) {
            return new TooLong(latest);
        }
        Lease lease = new Lease(requested.get());
        return lease.isExpiredAt(now) ? new AlreadyOver() : new Granted(lease);
    }
}
