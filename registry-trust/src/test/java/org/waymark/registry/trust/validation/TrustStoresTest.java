package org.waymark.registry.trust.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.trust.validation.Verdict.ACCEPTED;
import static org.waymark.registry.trust.validation.Verdict.on;
import static org.waymark.registry.trust.validation.Verdict.trust;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.trust.pki.Credential;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.PkiFolder;
import org.waymark.registry.trust.pki.TestPki;

/** The same people under each type of trust store. */
class TrustStoresTest {
    private static final TestPki PKI = TestPki.create();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void openssl(boolean recentHash) throws IOException {
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
        keepOnly(PkiFolder.hash(PKI.authority(), recentHash));
        Trust trust = trust("type=openssl", "opensslPath=" + folder);

        usualPeople(trust);
        assertThat(on(trust, one(Identity.OUTSIDER))).contains("namespace");
        assertThat(trust.authorities()).containsExactly(PKI.authority().certificate());
        assertThat(trust.problems()).isEmpty();
    }

    @Test
    void directoryWithWildcards() throws IOException {
        authorityAndList();
        Trust trust = trust(
                "type=directory", "directoryLocations.1=" + folder + "/ca*.pem", "crlLocations=" + folder + "/*.crl");

        usualPeople(trust);
        assertThat(on(trust, one(Identity.OUTSIDER))).isEqualTo(ACCEPTED);
    }

    @Test
    void directoryInDer() throws IOException, GeneralSecurityException {
        authorityAndList();
        Files.write(folder.resolve("ca.der"), PKI.authority().certificate().getEncoded());

        usualPeople(trust(
                "type=directory",
                "directoryEncoding=DER",
                "directoryLocations.1=" + folder + "/ca.der",
                "crlLocations.1=" + folder + "/ca.crl"));
    }

    @Test
    void addressesAreFetchedAndWhatWasFetchedIsKept() throws IOException {
        authorityAndList();
        Path cache = Files.createDirectory(folder.resolve("cache"));
        HttpServer server = serve();
        String address = "http://localhost:" + server.getAddress().getPort();
        String[] lines = {
            "type=directory",
            "directoryLocations.1=" + address + "/ca.pem",
            "directoryDiskCachePath=" + cache,
            "crlLocations.1=" + address + "/ca.crl",
            "crlDiskCachePath=" + cache
        };
        try {
            usualPeople(trust(lines));
        } finally {
            server.stop(0);
        }

        usualPeople(trust(lines));
    }

    @ParameterizedTest
    @CsvSource({"JKS, jks", "PKCS12, pkcs12", "JKS,", "PKCS12,"})
    void keyStore(String kind, String said) throws IOException, GeneralSecurityException {
        authorityAndList();
        PkiFolder.trustStore(folder.resolve("trust"), PKI.authority().certificate(), kind);
        Trust trust = trust(
                "type=keystore",
                "keystorePath=" + folder.resolve("trust"),
                "keystorePassword=" + TestPki.PASSWORD,
                "keystoreFormat=" + (said == null ? "" : said),
                "crlLocations.1=" + folder.resolve("ca.crl"));

        usualPeople(trust);
        assertThat(on(trust, one(Identity.OUTSIDER))).isEqualTo(ACCEPTED);
    }

    @Test
    void whoeverIsNotThereIsNotTrusted() throws IOException, GeneralSecurityException {
        PkiFolder.trustStore(folder.resolve("trust"), PKI.authority().certificate(), "PKCS12");
        for (String[] lines : List.of(
                new String[] {"type=openssl", "opensslPath=" + folder.resolve("missing")},
                new String[] {"type=openssl", "opensslPath=" + folder},
                new String[] {"type=directory", "directoryLocations.1=" + folder.resolve("*.pem")},
                new String[] {"type=keystore", "keystorePath=" + folder.resolve("trust"), "keystorePassword=wrong"})) {
            Trust trust = trust(lines);

            assertThat(trust.authorities()).isEmpty();
            assertThat(on(trust, one(Identity.ADMIN))).isEqualTo("no authorities could be read, so nobody is trusted");
        }
    }

    private static void usualPeople(Trust trust) {
        assertThat(on(trust, one(Identity.ADMIN))).isEqualTo(ACCEPTED);
        assertThat(on(trust, one(Identity.PROXY_OF_PROXY))).isEqualTo(ACCEPTED);
        assertThat(on(trust, one(Identity.REVOKED))).contains("revoked");
        assertThat(on(trust, one(Identity.UNKNOWN_CA))).contains("not signed by a trusted authority");
        assertThat(on(trust, one(Identity.SAME_NAME_CA))).contains("signature is not that of the authority");
        assertThat(on(trust, PKI.host(), Role.SERVER)).isEqualTo(ACCEPTED);
        assertThat(on(trust, one(Identity.SERVER_ONLY), Role.SERVER)).isEqualTo(ACCEPTED);
        assertThat(on(trust, one(Identity.ADMIN), Role.SERVER)).contains("extended key usage");
        assertThat(on(trust, one(Identity.PROXY), Role.SERVER)).contains("no server may show");
    }

    private void authorityAndList() throws IOException {
        Files.writeString(
                folder.resolve("ca.pem"), PkiFolder.pem(List.of(PKI.authority().certificate())));
        Files.writeString(folder.resolve("ca.crl"), PkiFolder.pem(PKI.revocations()));
    }

    private void keepOnly(String hash) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.getFileName().toString().startsWith(hash)) {
                    Files.delete(file);
                }
            }
        }
    }

    private HttpServer serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] content = Files.readAllBytes(
                    folder.resolve(exchange.getRequestURI().getPath().substring(1)));
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Credential one(Identity identity) {
        return PKI.credential(identity);
    }
}
