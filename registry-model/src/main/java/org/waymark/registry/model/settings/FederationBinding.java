package org.waymark.registry.model.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Finds out which registries this one is joined with, and what being a global registry changes. */
final class FederationBinding {
    private final GivenSettings given;
    private final SettingFindings findings;

    FederationBinding(GivenSettings given, SettingFindings findings) {
        this.given = given;
        this.findings = findings;
    }

    FederationSettings bind(ServerSettings server) {
        return new FederationSettings(
                given.find(FederationKeys.PARENT).filter(parent -> isParent(parent, server)),
                given.find(RecordKeys.OUTGOING),
                given.get(FederationKeys.CHECK_IN),
                given.get(FederationKeys.COMPARE),
                server.global() ? given.find(FederationKeys.PROVIDERS).orElse(List.of()) : List.of(),
                given.get(FederationKeys.SPARSITY),
                given.get(FederationKeys.RETRY));
    }

    /**
     * Among global registries a removal has to be remembered for as long as a late message may still be on its way, and
     * a record whose lease is over is spared for a while, since its renewal may be.
     */
    SweepSettings sweeps(ServerSettings server) {
        Duration period = given.get(RecordKeys.SWEEP_PERIOD);
        Duration tombstones = given.get(RecordKeys.TOMBSTONES);
        if (!server.global()) {
            return new SweepSettings(
                    period, given.get(RecordKeys.SWEEP_MOST), given.get(RecordKeys.GRACE), Duration.ZERO, tombstones);
        }
        Duration delay = Duration.ofHours(given.get(FederationKeys.DELAY));
        return new SweepSettings(
                shorter(period, Duration.ofHours(given.get(FederationKeys.VALID))),
                given.get(RecordKeys.SWEEP_MOST),
                given.get(RecordKeys.GRACE),
                delay,
                longer(
                        tombstones,
                        Duration.ofHours(given.get(FederationKeys.REMOVE)).plus(delay)));
    }

    private boolean isParent(URI parent, ServerSettings server) {
        if (server.global()) {
            findings.warning(FederationKeys.PARENT.name() + " has no effect: a global registry has no parent");
            return false;
        }
        if (parent.equals(server.address())) {
            findings.warning(FederationKeys.PARENT.name() + " is this registry's own address: nothing is sent to it");
            return false;
        }
        if (parent.getScheme().equalsIgnoreCase("https") && !server.isSecure()) {
            findings.warning(FederationKeys.PARENT.name()
                    + " is reached with TLS and this registry has no certificate: set emir.address to https as well");
        }
        return true;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
