package org.waymark.registry.model.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * Whom to trust in TLS.
 *
 * @param updateInterval time between two readings of the authorities; empty for reading them once
 */
public record TrustSettings(
        TrustAnchors anchors, Optional<Duration> updateInterval, ProxyPolicy proxies, RevocationSettings revocation) {

    /**
     * Certificates that users sign for their own errands.
     *
     * @param allowed whether there may be any at all
     * @param limited whether also those that their owner limited
     * @param legacy whether also those from before RFC 3820, which are known by their names alone
     */
    public record ProxyPolicy(boolean allowed, boolean limited, boolean legacy) {}
}
