package org.waymark.registry.trust.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.registry.model.settings.ListenerSettings;

/**
 * Commands of asadmin. A line {@code #unless X} means that the next command is only for configurations without a line that
 * begins with X, {@code #if X} that it is only for those with the line X. A {@code set} needs neither: what is set already
 * is left out.
 */
enum Payara {
    MICRO("http-listener", "https-listener"),
    SERVER("http-listener-1", "http-listener-2");

    private static final String CONFIG = "configs.config.server-config.";
    private static final String NETWORK = CONFIG + "network-config.";
    private static final String POOL = CONFIG + "thread-pools.thread-pool.http-thread-pool.";
    private static final String ANONYMOUS = "registry-anonymous";
    private static final int USUAL_PORT = 8080;

    private final String plain;
    private final String secure;

    /** The listeners that a server of this kind has from the start. */
    Payara(String plain, String secure) {
        this.plain = plain;
        this.secure = secure;
    }

    /** What makes it listen in plain HTTP only. */
    List<String> plainly(ListenerSettings listeners) {
        return lines(List.of(
                listens(plain, listeners.bind(), listeners.port()),
                this == SERVER ? Stream.of(listener(secure, "enabled", false)) : Stream.empty(),
                anonymous(listeners),
                common(listeners)));
    }

    /**
     * What makes it speak TLS. The plain listener stays for this machine alone. HTTP/2 is off: a request without a
     * certificate for something protected would get no answer there.
     */
    List<String> securely(ListenerSettings listeners, KeyStoreFile keys) {
        return lines(List.of(
                Stream.of(listener(plain, "address", "127.0.0.1"), http(secure, "http2-enabled", false)),
                this == SERVER ? roomFor(listeners.port()) : Stream.empty(),
                tls(listeners, keys),
                listens(secure, listeners.bind(), listeners.port()),
                Stream.of(listener(secure, "enabled", true)),
                anonymous(listeners),
                common(listeners)));
    }

    /** Where the plain listener had the port while the address was one of http. */
    private Stream<String> roomFor(int port) {
        return Stream.of("#if " + network(plain) + "port=" + port, listener(plain, "port", USUAL_PORT));
    }

    private Stream<String> tls(ListenerSettings listeners, KeyStoreFile keys) {
        String suites = CipherSuites.without(listeners.refusedSuites()).offered().stream()
                .map(suite -> "+" + suite)
                .collect(Collectors.joining(","));
        return Stream.of(
                ssl("client-auth", listeners.certificate() ? "need" : "want"),
                ssl("renegotiate-on-client-auth-want", false),
                ssl("trust-algorithm", "WAYMARK"),
                ssl("key-store", keys.path()),
                ssl("key-store-password", keys.password()),
                ssl("cert-nickname", KeyStoreFile.ALIAS),
                ssl("tls12-enabled", true),
                ssl("tls13-enabled", true),
                ssl("ssl3-tls-ciphers", suites),
                ssl("tls-session-timeout", ServerCommands.SESSION.toSeconds()),
                ssl("handshake-timeout-millis", 10_000));
    }

    /** Micro starts without this listener; a server may have it from an earlier time. */
    private Stream<String> anonymous(ListenerSettings listeners) {
        if (listeners.anonymousPort().isEmpty()) {
            return this == SERVER
                    ? Stream.of("#if " + name(ANONYMOUS) + ANONYMOUS, listener(ANONYMOUS, "enabled", false))
                    : Stream.empty();
        }
        int port = listeners.anonymousPort().get();
        return Stream.concat(
                Stream.of(
                        "#unless " + NETWORK + "protocols.protocol." + ANONYMOUS + ".name=",
                        "create-protocol --securityenabled=false " + ANONYMOUS,
                        "#unless " + NETWORK + "protocols.protocol." + ANONYMOUS + ".http.",
                        "create-http --default-virtual-server server " + ANONYMOUS,
                        "#unless " + name(ANONYMOUS),
                        "create-network-listener --address 127.0.0.1 --listenerport " + port + " --protocol "
                                + ANONYMOUS + " " + ANONYMOUS,
                        http(ANONYMOUS, "http2-enabled", false)),
                Stream.concat(
                        listens(ANONYMOUS, listeners.bind(), port), Stream.of(listener(ANONYMOUS, "enabled", true))));
    }

    private Stream<String> common(ListenerSettings listeners) {
        String listener = listeners.secure() ? secure : plain;
        return Stream.of(
                        listeners.threads().most().map(most -> "set " + POOL + "max-thread-pool-size=" + most),
                        listeners.threads().least().map(least -> "set " + POOL + "min-thread-pool-size=" + least),
                        listeners.idle().map(idle -> http(listener, "timeout-seconds", Math.max(1, idle.toSeconds()))))
                .flatMap(Optional::stream);
    }

    private static Stream<String> listens(String listener, String bind, int port) {
        return Stream.of(listener(listener, "address", BindAddress.of(bind)), listener(listener, "port", port));
    }

    private static String name(String listener) {
        return network(listener) + "name=";
    }

    private static String listener(String listener, String attribute, Object value) {
        return "set " + network(listener) + attribute + "=" + value;
    }

    private static String network(String listener) {
        return NETWORK + "network-listeners.network-listener." + listener + ".";
    }

    private static String http(String protocol, String attribute, Object value) {
        return "set " + NETWORK + "protocols.protocol." + protocol + ".http." + attribute + "=" + value;
    }

    private String ssl(String attribute, Object value) {
        return "set " + NETWORK + "protocols.protocol." + secure + ".ssl." + attribute + "=" + value;
    }

    private static List<String> lines(List<Stream<String>> parts) {
        return parts.stream().flatMap(part -> part).toList();
    }
}
