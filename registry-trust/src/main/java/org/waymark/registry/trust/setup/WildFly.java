package org.waymark.registry.trust.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.registry.model.settings.ListenerSettings;

/** Commands of jboss-cli. They may be run again; what is already as wanted stays. */
final class WildFly {
    private static final String SOCKETS = "/socket-binding-group=standard-sockets/socket-binding=";
    private static final String ELYTRON = "/subsystem=elytron/";
    private static final String UNDERTOW = "/subsystem=undertow/server=default-server/";
    private static final String ANONYMOUS = "registry-anonymous";
    /** More than the registry itself takes, so that it is the registry that refuses, in words. */
    private static final int LARGEST_BODY = 1 << 24;

    /** As it is, a megabyte would do. */
    private static final int LARGEST_HEAD = 1 << 16;

    private WildFly() {}

    /** What makes it listen in plain HTTP only. */
    static List<String> plainly(ListenerSettings listeners) {
        return lines(List.of(
                network(listeners.bind()),
                Stream.of(
                        write(SOCKETS + "http", "interface", "registry"),
                        write(SOCKETS + "http", "port", listeners.port())),
                removed(UNDERTOW + "https-listener=https"),
                removed(UNDERTOW + "http-listener=" + ANONYMOUS),
                common(listeners, UNDERTOW + "http-listener=default")));
    }

    /** What makes it speak TLS. The plain listener stays for this machine alone. */
    static List<String> securely(ListenerSettings listeners, KeyStoreFile keys) {
        String listener = UNDERTOW + "https-listener=https";
        return lines(List.of(
                network(listeners.bind()),
                stores(keys),
                tls(listeners),
                Stream.of(
                        write(SOCKETS + "http", "interface", "registry-local"),
                        write(SOCKETS + "http", "port", "${jboss.http.port:8080}"),
                        write(SOCKETS + "https", "interface", "registry"),
                        write(SOCKETS + "https", "port", listeners.port())),
                added(listener, "socket-binding=https,ssl-context=registry"),
                Stream.of(
                        write(listener, "ssl-context", "registry"),
                        write(listener, "max-post-size", LARGEST_BODY),
                        write(listener, "max-header-size", LARGEST_HEAD)),
                anonymous(listeners),
                common(listeners, listener)));
    }

    private static Stream<String> network(String bind) {
        return Stream.of(
                        added("/interface=registry", "inet-address=127.0.0.1"),
                        Stream.of(write("/interface=registry", "inet-address", quoted(BindAddress.of(bind)))),
                        added("/interface=registry-local", "inet-address=127.0.0.1"))
                .flatMap(part -> part);
    }

    /** The trust manager asks for a key store, and then for nothing in it: the settings say whom to trust. */
    private static Stream<String> stores(KeyStoreFile keys) {
        String secret = "{clear-text=" + quoted(keys.password()) + "}";
        String store = ELYTRON + "key-store=registry";
        String manager = ELYTRON + "key-manager=registry";
        return Stream.of(
                        added(
                                store,
                                "type=PKCS12,path=" + quoted(keys.path().toString()) + ",credential-reference="
                                        + secret),
                        Stream.of(
                                write(store, "path", quoted(keys.path().toString())),
                                write(store, "credential-reference", secret)),
                        added(
                                manager,
                                "key-store=registry,alias-filter=" + KeyStoreFile.ALIAS + ",credential-reference="
                                        + secret),
                        Stream.of(write(manager, "credential-reference", secret)),
                        added(
                                ELYTRON + "provider-loader=registry",
                                "module=org.waymark.trust,"
                                        + "class-names=[org.waymark.registry.trust.provider.WaymarkTrust]"),
                        added(
                                ELYTRON + "trust-manager=registry",
                                "algorithm=WAYMARK,providers=registry,key-store=registry"))
                .flatMap(part -> part);
    }

    private static Stream<String> tls(ListenerSettings listeners) {
        String context = ELYTRON + "server-ssl-context=registry";
        CipherSuites suites = CipherSuites.without(listeners.refusedSuites());
        return Stream.concat(
                added(context, "key-manager=registry,trust-manager=registry,need-client-auth=true"),
                Stream.of(
                        write(context, "need-client-auth", listeners.certificate()),
                        write(context, "want-client-auth", true),
                        write(context, "protocols", "[TLSv1.2,TLSv1.3]"),
                        write(context, "session-timeout", ServerCommands.SESSION.toSeconds()),
                        write(context, "cipher-suite-filter", quoted(suites.joined(false, ":"))),
                        write(context, "cipher-suite-names", quoted(suites.joined(true, ":")))));
    }

    private static Stream<String> anonymous(ListenerSettings listeners) {
        String listener = UNDERTOW + "http-listener=" + ANONYMOUS;
        if (listeners.anonymousPort().isEmpty()) {
            return removed(listener);
        }
        int port = listeners.anonymousPort().get();
        return Stream.of(
                        added(SOCKETS + ANONYMOUS, "interface=registry,port=" + port),
                        Stream.of(write(SOCKETS + ANONYMOUS, "port", port)),
                        added(listener, "socket-binding=" + ANONYMOUS),
                        Stream.of(
                                write(listener, "max-post-size", LARGEST_BODY),
                                write(listener, "max-header-size", LARGEST_HEAD)))
                .flatMap(part -> part);
    }

    private static Stream<String> common(ListenerSettings listeners, String listener) {
        String worker = "/subsystem=io/worker=default";
        return Stream.of(
                        listeners.threads().most().map(most -> write(worker, "task-max-threads", most)),
                        listeners.threads().least().map(least -> write(worker, "task-core-threads", least)),
                        listeners.idle().map(idle -> write(listener, "no-request-timeout", idle.toMillis())))
                .flatMap(Optional::stream);
    }

    private static Stream<String> added(String resource, String attributes) {
        return Stream.of(
                "if (outcome != success) of " + resource + ":read-resource",
                "    " + resource + ":add(" + attributes + ")",
                "end-if");
    }

    private static Stream<String> removed(String resource) {
        return Stream.of(
                "if (outcome == success) of " + resource + ":read-resource", "    " + resource + ":remove", "end-if");
    }

    private static String write(String resource, String attribute, Object value) {
        return resource + ":write-attribute(name=" + attribute + ",value=" + value + ")";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static List<String> lines(List<Stream<String>> parts) {
        return parts.stream().flatMap(part -> part).toList();
    }
}
