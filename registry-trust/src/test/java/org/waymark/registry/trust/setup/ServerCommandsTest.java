package org.waymark.registry.trust.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.registry.model.settings.ListenerSettings;
import org.waymark.registry.model.settings.ListenerSettings.Threads;

class ServerCommandsTest {
    private static final Optional<KeyStoreFile> KEYS =
            Optional.of(new KeyStoreFile(Path.of("/var/lib/waymark/server.p12"), "secret"));
    private static final Threads AS_THE_SERVER_HAS_THEM = new Threads(Optional.empty(), Optional.empty());
    private static final ListenerSettings PLAIN = new ListenerSettings(
            false, "192.0.2.1", 9126, Optional.empty(), true, List.of(), AS_THE_SERVER_HAS_THEM, Optional.empty());
    private static final ListenerSettings SECURE = new ListenerSettings(
            true, "192.0.2.1", 9126, Optional.of(9127), true, List.of(), AS_THE_SERVER_HAS_THEM, Optional.empty());
    private static final ListenerSettings ASKING = new ListenerSettings(
            true,
            "192.0.2.1",
            9126,
            Optional.empty(),
            false,
            List.of("TLS_AES_256_GCM_SHA384"),
            new Threads(Optional.of(2), Optional.of(64)),
            Optional.of(Duration.ofSeconds(45)));

    @Test
    void payaraMicroNeedsACertificateOfEveryClient() {
        assertThat(ServerCommands.PAYARA_MICRO.of(SECURE, KEYS))
                .contains(
                        listener("http-listener.address=127.0.0.1"),
                        protocol("https-listener.http.http2-enabled=false"),
                        protocol("https-listener.ssl.client-auth=need"),
                        protocol("https-listener.ssl.trust-algorithm=WAYMARK"),
                        protocol("https-listener.ssl.tls-session-timeout=600"),
                        protocol("https-listener.ssl.key-store=/var/lib/waymark/server.p12"),
                        protocol("https-listener.ssl.key-store-password=secret"),
                        listener("https-listener.address=192.0.2.1"),
                        listener("https-listener.port=9126"),
                        listener("registry-anonymous.port=9127"));
    }

    @Test
    void payaraServerHasTheSameUnderItsOwnNames() {
        List<String> server = ServerCommands.PAYARA_SERVER.of(SECURE, KEYS);
        List<String> micro = ServerCommands.PAYARA_MICRO.of(SECURE, KEYS).stream()
                .map(line -> line.replace(".http-listener.", ".http-listener-1.")
                        .replace(".https-listener.", ".http-listener-2."))
                .toList();

        assertThat(server).containsAll(micro);
    }

    @Test
    void theListenerIsOpenedAfterEverythingElseIsSaidAboutIt() {
        List<String> commands = ServerCommands.PAYARA_SERVER.of(ASKING, KEYS);

        assertThat(commands.indexOf(listener("http-listener-2.enabled=true")))
                .isGreaterThan(commands.indexOf(protocol("http-listener-2.ssl.client-auth=want")))
                .isGreaterThan(commands.indexOf(listener("http-listener-2.port=9126")));
    }

    @Test
    void thePlainListenerMakesRoomIfItHasThePort() {
        assertThat(ServerCommands.PAYARA_SERVER.of(SECURE, KEYS))
                .containsSubsequence(
                        "#if " + listener("http-listener-1.port=9126").substring(4),
                        listener("http-listener-1.port=8080"),
                        listener("http-listener-2.port=9126"));
        assertThat(ServerCommands.WILDFLY.of(SECURE, KEYS))
                .contains("/socket-binding-group=standard-sockets/socket-binding=http:"
                        + "write-attribute(name=port,value=${jboss.http.port:8080})");
    }

    @Test
    void whatWasOpenBeforeIsClosed() {
        assertThat(ServerCommands.PAYARA_SERVER.of(PLAIN, Optional.empty()))
                .contains(listener("http-listener-2.enabled=false"))
                .containsSubsequence(
                        "#if "
                                + listener("registry-anonymous.name=registry-anonymous")
                                        .substring(4),
                        listener("registry-anonymous.enabled=false"));
        assertThat(ServerCommands.WILDFLY.of(PLAIN, Optional.empty()))
                .contains("    /subsystem=undertow/server=default-server/https-listener=https:remove")
                .contains("    /subsystem=undertow/server=default-server/http-listener=registry-anonymous:remove");
    }

    @Test
    void wildFlyGetsStoresTrustAndListener() {
        assertThat(ServerCommands.WILDFLY.of(SECURE, KEYS))
                .contains(
                        "/interface=registry:write-attribute(name=inet-address,value=\"192.0.2.1\")",
                        "/subsystem=elytron/key-store=registry:write-attribute(name=credential-reference,"
                                + "value={clear-text=\"secret\"})",
                        "/subsystem=elytron/server-ssl-context=registry:write-attribute(name=need-client-auth,value=true)",
                        "/subsystem=elytron/server-ssl-context=registry:write-attribute(name=protocols,"
                                + "value=[TLSv1.2,TLSv1.3])",
                        "/subsystem=elytron/server-ssl-context=registry:write-attribute(name=session-timeout,value=600)",
                        "/socket-binding-group=standard-sockets/socket-binding=https:write-attribute(name=port,value=9126)",
                        "/socket-binding-group=standard-sockets/socket-binding=registry-anonymous:"
                                + "write-attribute(name=port,value=9127)");
    }

    @Test
    void threadsAndIdleTimeGoWhereEachServerHasThem() {
        assertThat(ServerCommands.PAYARA_MICRO.of(ASKING, KEYS))
                .contains(
                        "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool."
                                + "max-thread-pool-size=64",
                        "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool."
                                + "min-thread-pool-size=2",
                        protocol("https-listener.http.timeout-seconds=45"));
        assertThat(ServerCommands.WILDFLY.of(ASKING, KEYS))
                .contains(
                        "/subsystem=io/worker=default:write-attribute(name=task-max-threads,value=64)",
                        "/subsystem=undertow/server=default-server/https-listener=https:"
                                + "write-attribute(name=no-request-timeout,value=45000)");
    }

    @ParameterizedTest
    @EnumSource(ServerCommands.class)
    void noServerOffersWhatIsRefusedOrHasNoForwardSecrecy(ServerCommands server) {
        String commands = String.join("\n", server.of(ASKING, KEYS));

        assertThat(commands)
                .contains("TLS_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")
                .doesNotContain("TLS_AES_256_GCM_SHA384")
                .doesNotContain("TLS_RSA_WITH");
    }

    @ParameterizedTest
    @EnumSource(ServerCommands.class)
    void tlsNeedsSomethingToShow(ServerCommands server) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.of(SECURE, Optional.empty()))
                .withMessage("TLS needs a key store for the credential");
    }

    @Test
    void theNameOfAnInterfaceStandsForItsAddress() {
        assertThat(BindAddress.of("lo")).isEqualTo("127.0.0.1");
        assertThat(BindAddress.of("registry.example.org")).isEqualTo("registry.example.org");
    }

    @Test
    void refusingAllSuitesIsRefused() {
        List<String> all = CipherSuites.without(List.of()).offered();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CipherSuites.without(all))
                .withMessage("emir.jetty.disabledCipherSuites leaves no cipher suite");
    }

    private static String listener(String end) {
        return "set configs.config.server-config.network-config.network-listeners.network-listener." + end;
    }

    private static String protocol(String end) {
        return "set configs.config.server-config.network-config.protocols.protocol." + end;
    }
}
