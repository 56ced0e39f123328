package org.waymark.registry.model.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the server under the registry listens. The registry opens no port itself: scripts make the server's settings of
 * this, and requests are told apart by it.
 *
 * @param secure whether the listener on {@code port} speaks TLS
 * @param bind address, host name or network interface
 * @param anonymousPort plain, for readers without a certificate; none if the listener is not secure
 * @param certificate whether clients need a certificate; otherwise they are asked for one and may have none
 * @param refusedSuites cipher suites that are taken off, by Java's names
 */
public record ListenerSettings(
        boolean secure,
        String bind,
        int port,
        Optional<Integer> anonymousPort,
        boolean certificate,
        List<String> refusedSuites,
        Threads threads,
        Optional<Duration> idle) {
    public ListenerSettings {
        refusedSuites = List.copyOf(refusedSuites);
    }

    /** How many threads answer requests; what is empty is the server's choice. */
    public record Threads(Optional<Integer> least, Optional<Integer> most) {}
}
