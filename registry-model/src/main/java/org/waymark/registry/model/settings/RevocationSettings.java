package org.waymark.registry.model.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How it is found out what authorities have revoked.
 *
 * @param ocspFirst whether responders are asked before lists are looked at
 * @param both whether both are asked in any case
 */
public record RevocationSettings(Crl crl, Ocsp ocsp, boolean ocspFirst, boolean both) {

    /**
     * Revocation lists.
     *
     * @param locations paths, which may have wildcards, and URLs; a folder of openssl's kind has its own
     * @param updateInterval time between two readings; empty for reading them once
     * @param cache folder that keeps what was fetched
     */
    public record Crl(
            CrlMode mode,
            List<String> locations,
            Optional<Duration> updateInterval,
            Duration timeout,
            Optional<Path> cache) {
        public Crl {
            locations = List.copyOf(locations);
        }
    }

    /**
     * Responders of OCSP.
     *
     * @param lifetime for which an answer is kept
     * @param cache folder that keeps answers
     * @param responders to ask before those that certificates name
     */
    public record Ocsp(
            OcspMode mode, Duration timeout, Duration lifetime, Optional<Path> cache, List<Responder> responders) {
        public Ocsp {
            responders = List.copyOf(responders);
        }
    }

    /** A responder, and the file of the certificate with which it signs. */
    public record Responder(URI address, Path certificate) {}

    /** What a missing or outdated list means. */
    public enum CrlMode {
        REQUIRE,
        IF_VALID,
        IGNORE
    }

    /** What a missing answer means. */
    public enum OcspMode {
        REQUIRE,
        IF_AVAILABLE,
        IGNORE
    }
}
