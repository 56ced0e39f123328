package org.waymark.registry.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.settings.SettingsFixture.errors;
import static org.waymark.registry.model.settings.SettingsFixture.reading;
import static org.waymark.registry.model.settings.SettingsFixture.usable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.model.settings.RevocationSettings.Crl;
import org.waymark.registry.model.settings.RevocationSettings.CrlMode;
import org.waymark.registry.model.settings.RevocationSettings.Ocsp;
import org.waymark.registry.model.settings.RevocationSettings.OcspMode;
import org.waymark.registry.model.settings.RevocationSettings.Responder;
import org.waymark.registry.model.settings.TrustAnchors.Directory;
import org.waymark.registry.model.settings.TrustAnchors.Encoding;
import org.waymark.registry.model.settings.TrustAnchors.Format;
import org.waymark.registry.model.settings.TrustAnchors.Keystore;
import org.waymark.registry.model.settings.TrustAnchors.NamespaceMode;
import org.waymark.registry.model.settings.TrustAnchors.Openssl;
import org.waymark.registry.model.settings.TrustSettings.ProxyPolicy;

class TrustBindingTest {
    private static final String HTTPS = "emir.address=https://registry.example.org:9126";
    private static final String TRUST = "emir.security.truststore.";

    @Test
    void httpsNeedsToBeToldWhomToTrustAndWhatToShow() {
        assertThat(errors(HTTPS))
                .containsExactly(
                        "emir.security.truststore.type must be set, since emir.address is an https address",
                        "emir.security.credential.path must be set, since emir.address is an https address");
    }

    @Test
    void httpNeedsNothing() {
        assertThat(reading(TRUST + "type=keystore").warnings()).isEmpty();
        assertThat(usable(TRUST + "type=keystore").trust()).isEmpty();
        assertThat(usable().credential()).isEmpty();
    }

    @Test
    void whatEmirHasAsStandardHolds() {
        assertThat(trust("type=openssl"))
                .isEqualTo(new TrustSettings(
                        new Openssl(Path.of("/etc/grid-security/certificates"), NamespaceMode.EUGRIDPMA_GLOBUS),
                        Optional.of(Duration.ofMinutes(10)),
                        new ProxyPolicy(true, false, false),
                        new RevocationSettings(
                                new Crl(
                                        CrlMode.IF_VALID,
                                        List.of(),
                                        Optional.of(Duration.ofMinutes(10)),
                                        Duration.ofSeconds(15),
                                        Optional.empty()),
                                new Ocsp(
                                        OcspMode.IF_AVAILABLE,
                                        Duration.ofSeconds(10),
                                        Duration.ofHours(1),
                                        Optional.empty(),
                                        List.of()),
                                true,
                                false)));
    }

    @Test
    void keyStoresNeedPathAndPassword() {
        assertThat(trust("type=KEYSTORE", "keystorePath=/trust.p12", "keystorePassword=secret", "keystoreFormat=jks")
                        .anchors())
                .isEqualTo(new Keystore(Path.of("/trust.p12"), "secret", Optional.of(Format.JKS)));
        assertThat(errors(lines("type=keystore")))
                .containsExactly("emir.security.truststore.keystorePath must be set, "
                        + "since emir.security.truststore.type is keystore");
        assertThat(errors(lines("type=keystore", "keystorePath=/trust.p12")))
                .containsExactly("emir.security.truststore.keystorePassword must be set, "
                        + "since emir.security.truststore.type is keystore");
    }

    @Test
    void directoriesNeedLocations() {
        assertThat(errors(lines("type=directory")))
                .containsExactly("emir.security.truststore.directoryLocations.* must be set, "
                        + "since emir.security.truststore.type is directory");
    }

    @Test
    void listsAreNumberedOrWhole() {
        assertThat(trust(
                                "type=directory",
                                "directoryEncoding=der",
                                "directoryLocations.10=/with blank/c",
                                "directoryLocations.9=/b",
                                "directoryLocations=https://a.example.org/a.pem  /a",
                                "directoryDiskCachePath=/cache")
                        .anchors())
                .isEqualTo(new Directory(
                        List.of("https://a.example.org/a.pem", "/a", "/b", "/with blank/c"),
                        Encoding.DER,
                        Duration.ofSeconds(15),
                        Optional.of(Path.of("/cache"))));
        assertThat(trust("type=openssl", "crlLocations=a b c")
                        .revocation()
                        .crl()
                        .locations())
                .containsExactly("a", "b", "c");
    }

    @Test
    void aNegativeIntervalMeansOnce() {
        TrustSettings settings = trust("type=openssl", "updateInterval=-1", "crlUpdateInterval=5");

        assertThat(settings.updateInterval()).isEmpty();
        assertThat(settings.revocation().crl().updateInterval()).contains(Duration.ofSeconds(5));
    }

    @Test
    void respondersAreAnAddressAndACertificate() {
        assertThat(trust("type=openssl", "ocspLocalResponders.1=http://ocsp.example.org /etc/o csp.pem")
                        .revocation()
                        .ocsp()
                        .responders())
                .containsExactly(new Responder(URI.create("http://ocsp.example.org"), Path.of("/etc/o csp.pem")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ocsp.example.org", "ocsp.pem", "/etc/ocsp.pem http://ocsp.example.org"})
    void othersAreNot(String responder) {
        assertThat(errors(lines("type=openssl", "ocspLocalResponders.1=" + responder)))
                .containsExactly("emir.security.truststore.ocspLocalResponders.1 = " + responder
                        + " (here): must be a URL, a blank, and the path of a certificate");
    }

    @Test
    void policiesAreWhatIsWritten() {
        TrustSettings settings = trust(
                "type=openssl",
                "allowProxy=deny",
                "allowLimitedProxy=ALLOW",
                "allowLegacyProxy=allow",
                "opensslNsMode=EUGRIDPMA_AND_GLOBUS_REQUIRE",
                "crlMode=REQUIRE",
                "ocspMode=IGNORE",
                "revocationOrder=CRL_OCSP",
                "revocationUseAll=true");

        assertThat(settings.proxies()).isEqualTo(new ProxyPolicy(false, true, true));
        assertThat(settings.revocation().crl().mode()).isEqualTo(CrlMode.REQUIRE);
        assertThat(settings.revocation().ocsp().mode()).isEqualTo(OcspMode.IGNORE);
        assertThat(settings.revocation().ocspFirst()).isFalse();
        assertThat(settings.revocation().both()).isTrue();
        assertThat(((Openssl) settings.anchors()).namespaces()).isEqualTo(NamespaceMode.EUGRIDPMA_AND_GLOBUS_REQUIRE);
    }

    @Test
    void theCredentialIsWhatIsWrittenWithoutShowingPasswords() {
        CredentialSettings credential = usable(
                        "emir.security.credential.path=/host.pem",
                        "emir.security.credential.format=PEM",
                        "emir.security.credential.password=S3cr3t",
                        "emir.security.credential.keyPath=/host.key",
                        "emir.security.credential.keyPassword=S3cr3t2",
                        "emir.security.credential.keyAlias=host")
                .credential()
                .orElseThrow();

        assertThat(credential)
                .isEqualTo(new CredentialSettings(
                        Path.of("/host.pem"),
                        Optional.of(CredentialSettings.Format.PEM),
                        Optional.of("S3cr3t"),
                        Optional.of(Path.of("/host.key")),
                        Optional.of("S3cr3t2"),
                        Optional.of("host")));
        assertThat(credential.toString()).doesNotContain("S3cr3t");
        assertThat(new Keystore(Path.of("/trust"), "S3cr3t", Optional.empty()).toString())
                .doesNotContain("S3cr3t");
    }

    private static TrustSettings trust(String... lines) {
        return usable(lines(lines)).trust().orElseThrow();
    }

    private static String[] lines(String... lines) {
        return Stream.concat(
                        Stream.of(HTTPS, "emir.security.credential.path=/host.p12"),
                        Stream.of(lines).map(line -> TRUST + line))
                .toArray(String[]::new);
    }
}
