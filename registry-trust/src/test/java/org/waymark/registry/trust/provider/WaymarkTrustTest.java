package org.waymark.registry.trust.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.trust.config.TrustConfiguration;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.PkiFolder;
import org.waymark.registry.trust.pki.TestPki;

class WaymarkTrustTest {
    private static final TestPki PKI = TestPki.create();

    @TempDir
    private Path folder;

    @Test
    void theFactoryHasOneManagerForAllWhateverKeyStoreComesAlong()
            throws IOException, NoSuchAlgorithmException, KeyStoreException, CertificateException {
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
        WaymarkTrust provider =
                new WaymarkTrust(SettingsOfTrust.configuration("type=openssl", "opensslPath=" + folder));
        X509ExtendedTrustManager manager = manager(provider);

        manager.checkClientTrusted(chain(Identity.PROXY), "UNKNOWN");
        manager.checkServerTrusted(PKI.host().chain().toArray(X509Certificate[]::new), "UNKNOWN");
        assertThat(manager.getAcceptedIssuers()).containsExactly(PKI.authority().certificate());
        assertThat(manager(provider)).isSameAs(manager);
        assertThatExceptionOfType(CertificateException.class)
                .isThrownBy(() -> manager.checkClientTrusted(chain(Identity.REVOKED), "UNKNOWN"));
        assertThatExceptionOfType(CertificateException.class)
                .isThrownBy(() -> manager.checkClientTrusted(new X509Certificate[0], "UNKNOWN"));
        assertThatExceptionOfType(CertificateException.class)
                .isThrownBy(() -> manager.checkClientTrusted(null, "UNKNOWN"));
    }

    @Test
    void withUnusableSettingsNobodyIsTrusted() throws NoSuchAlgorithmException, KeyStoreException {
        for (TrustConfiguration configuration : new TrustConfiguration[] {
            new TrustConfiguration(new Properties(), Map.of()),
            new TrustConfiguration(
                    new Properties(),
                    Map.of("WAYMARK_CONFIG", folder.resolve("no").toString())),
            SettingsOfTrust.configuration("type=keystore")
        }) {
            X509ExtendedTrustManager manager = manager(new WaymarkTrust(configuration));

            assertThat(manager.getAcceptedIssuers()).isEmpty();
            assertThatExceptionOfType(CertificateException.class)
                    .isThrownBy(() -> manager.checkClientTrusted(chain(Identity.ADMIN), "UNKNOWN"));
        }
    }

    @Test
    void itComesBehindAllOtherProviders() {
        Provider[] before = Security.getProviders();
        WaymarkTrust.install();
        WaymarkTrust.install();
        try {
            Provider[] after = Security.getProviders();

            assertThat(Arrays.copyOf(after, before.length)).containsExactly(before);
            assertThat(Arrays.stream(after).skip(before.length).map(Provider::getName))
                    .containsExactly("Waymark");
        } finally {
            Security.removeProvider("Waymark");
        }
    }

    private static X509ExtendedTrustManager manager(WaymarkTrust provider)
            throws NoSuchAlgorithmException, KeyStoreException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("WAYMARK", provider);
        factory.init((KeyStore) null);
        return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }

    private static X509Certificate[] chain(Identity identity) {
        return PKI.credential(identity).chain().toArray(X509Certificate[]::new);
    }
}
