package org.waymark.registry.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.registry.client.ListeningServer;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.TestPki;
import org.waymark.registry.trust.provider.WaymarkTrust;

/** The provider of the server as registries use it when they call others. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ServerTlsTest {
    private static final TestPki PKI = TestPki.create();
    private static final int MOST = 1000;

    @TempDir
    private Path folder;

    private Map<String, String> settings = Map.of();

    @BeforeEach
    void configure() throws IOException {
        PKI.writeTo(folder);
        settings = Map.of(
                "emir.address",
                "https://localhost:9126",
                "emir.security.credential.path",
                folder.resolve("peer.p12").toString(),
                "emir.security.credential.password",
                TestPki.PASSWORD,
                "emir.security.truststore.type",
                "openssl",
                "emir.security.truststore.opensslPath",
                folder.resolve("certificates").toString());
        settings.forEach(System::setProperty);
    }

    @AfterEach
    void forget() {
        settings.keySet().forEach(System::clearProperty);
        Security.removeProvider("Waymark");
    }

    @Test
    void withoutTheProviderAdministratorsAreToldWhatToDo() {
        assertThatExceptionOfType(ServerTls.Unavailable.class)
                .isThrownBy(ServerTls::context)
                .withMessageContaining("registry-trust.jar");
        assertThat(ServerTls.subject()).isEmpty();
    }

    @Test
    void bothSidesShowWhoTheyAre() throws Exception {
        WaymarkTrust.install();
        HttpsServer server = serving("host.p12", "127.0.0.1");
        try {
            Answer answer = client().send(HttpRequest.newBuilder(address(server, "localhost")), MOST);

            assertThat(answer.text())
                    .isEqualTo(PKI.credential(Identity.PEER)
                            .certificate()
                            .getSubjectX500Principal()
                            .toString());
            assertThat(ServerTls.subject()).contains(answer.text());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aRegistryWithoutACredentialHasNoName() throws IOException {
        Files.delete(folder.resolve("peer.p12"));
        WaymarkTrust.install();

        assertThat(ServerTls.subject()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "REVOKED", "SELF_SIGNED", "SERVER_ONLY", "ADMIN"})
    void whoeverCannotBeBelievedIsNotCalled(Identity identity) throws Exception {
        WaymarkTrust.install();
        HttpsServer server = serving(identity.file() + ".p12", "127.0.0.1");
        try {
            assertThat(trouble(address(server, "localhost"))).startsWith("Its certificate is not accepted: ");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aCertificateForAnotherHostIsNotAccepted() throws Exception {
        WaymarkTrust.install();
        HttpsServer server = serving("host.p12", "127.0.0.2");
        try {
            assertThat(trouble(address(server, "127.0.0.2"))).startsWith("Its certificate is not accepted: ");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void plainHttpIsNoTls() throws Exception {
        WaymarkTrust.install();
        try (ListeningServer plain = new ListeningServer()) {
            assertThat(trouble(URI.create(plain.address().replace("http:", "https:") + "/")))
                    .isEqualTo("No connection within 2 s.");
        }
    }

    private static BoundedClient client() throws ServerTls.Unavailable {
        Limits limits = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(20), MOST, MOST);
        return new BoundedClient(Optional.of(ServerTls.context()), "Waymark/test", limits);
    }

    private static URI address(HttpsServer server, String host) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
    }

    private static String trouble(URI address) throws ServerTls.Unavailable {
        try {
            return "status "
                    + client().send(HttpRequest.newBuilder(address), MOST).status();
        } catch (NoAnswer e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Wants a certificate of everybody, and says whose it was. */
    private HttpsServer serving(String keyStore, String host) throws IOException, GeneralSecurityException {
        SSLContext context = context(folder.resolve(keyStore));
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] who = ((HttpsExchange) exchange)
                        .getSSLSession()
                        .getPeerPrincipal()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, who.length);
                exchange.getResponseBody().write(who);
            }
        });
        server.start();
        return server;
    }

    private SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, TestPki.PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, TestPki.PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", PKI.authority().certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
