package org.waymark.registry.model.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes the listeners from the address under which the registry is reached, and from what is said beside it. */
final class ListenerBinding {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final GivenSettings given;
    private final SettingFindings findings;
    private final URI address;
    private final boolean secure;

    ListenerBinding(GivenSettings given, SettingFindings findings) {
        this.given = given;
        this.findings = findings;
        address = given.get(ServerKeys.ADDRESS);
        secure = "https".equalsIgnoreCase(address.getScheme());
    }

    ListenerSettings bind() {
        return new ListenerSettings(
                secure,
                given.find(ListenerKeys.BIND).orElseGet(this::host),
                port(),
                anonymousPort(),
                given.get(ListenerKeys.CERTIFICATE),
                given.find(ListenerKeys.REFUSED_SUITES).orElse(List.of()),
                threads(),
                given.find(ListenerKeys.IDLE).map(Duration::ofMillis));
    }

    /** Without the brackets that addresses of IPv6 have in a URL. */
    private String host() {
        String host = address.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private int port() {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return secure ? HTTPS : HTTP;
    }

    private Optional<Integer> anonymousPort() {
        Optional<Given> said = given.given(ListenerKeys.ANONYMOUS_PORT);
        if (!secure) {
            said.ifPresent(port ->
                    findings.warning(port.shown() + ": has no effect beside an address that is plain http itself"));
            return Optional.empty();
        }
        Optional<Integer> port = given.find(ListenerKeys.ANONYMOUS_PORT);
        if (port.filter(number -> number == port()).isPresent()) {
            said.ifPresent(
                    same -> findings.error(same.shown() + ": must not be the port of " + ServerKeys.ADDRESS.name()));
        }
        return port;
    }

    private ListenerSettings.Threads threads() {
        Optional<Integer> least = given.find(ListenerKeys.LEAST_THREADS);
        Optional<Integer> most = given.find(ListenerKeys.MOST_THREADS);
        least.flatMap(few -> most.filter(many -> few > many))
                .ifPresent(many -> findings.error(ListenerKeys.LEAST_THREADS.name() + " must not be more than "
                        + ListenerKeys.MOST_THREADS.name() + ", which is " + many));
        return new ListenerSettings.Threads(least, most);
    }
}
