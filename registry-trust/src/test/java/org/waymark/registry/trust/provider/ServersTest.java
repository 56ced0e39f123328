package org.waymark.registry.trust.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.trust.pki.Credential;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.PkiFolder;
import org.waymark.registry.trust.pki.TestPki;
import org.waymark.registry.trust.provider.Handshake.End;
import org.waymark.registry.trust.validation.Trust;

/** Registries are clients too: what they think of the servers they call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServersTest {
    private static final TestPki PKI = TestPki.create();

    private Path folder = Path.of("");

    private End client = new End(PKI.host(), new Handshake.Everybody());

    @BeforeAll
    void trust(@TempDir Path made) throws IOException {
        folder = made;
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
        Trust trust = Trust.of(SettingsOfTrust.with("type=openssl", "opensslPath=" + folder));
        client = new End(PKI.host(), new WaymarkTrustManager(trust, new RefusalLog(Clock.systemUTC())));
    }

    @ParameterizedTest(name = "{0}, called {1}")
    @CsvSource({
        ", localhost, true",
        ", 127.0.0.1, true",
        ", ::1, true",
        ", registry.example.org, false",
        ", 127.0.0.2, false",
        ", , true",
        "SERVER_ONLY, server.example.org, true",
        "SERVER_ONLY, SERVER.example.org., true",
        "SERVER_ONLY, localhost, false",
        "SERVER_ONLY, , true",
        "ADMIN, , false",
        "PROXY, , false",
        "EXPIRED, , false",
        "REVOKED, , false",
        "SELF_SIGNED, , false",
        "CA_AS_CLIENT, , false"
    })
    void areTrusted(Identity identity, String host, boolean trusted) throws IOException {
        Credential shown = identity == null ? PKI.host() : PKI.credential(identity);
        End server = new End(shown, new Handshake.Everybody());

        for (String protocol : new String[] {"TLSv1.2", "TLSv1.3"}) {
            assertThat(Handshake.attempt(client, server, protocol, Optional.ofNullable(host))
                            .isEmpty())
                    .isEqualTo(trusted);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.example.org, a.example.org, true",
        "A.Example.org, a.example.ORG, true",
        "*.example.org, a.example.org, true",
        "*.example.org, a.b.example.org, false",
        "*.example.org, example.org, false",
        "*.org, example.org, false",
        "a*.example.org, ab.example.org, false",
        "*, localhost, false",
        "'', '', false"
    })
    void starsStandForOneLabel(String pattern, String host, boolean matches) {
        assertThat(HostNames.matches(pattern, host)).isEqualTo(matches);
    }
}
