package org.waymark.registry.trust.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.trust.config.TrustConfiguration;
import org.waymark.registry.trust.pki.Credential;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.PkiFolder;
import org.waymark.registry.trust.pki.TestPki;

/** What the registry shows where it is the client. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class OwnCredentialTest {
    private static final TestPki PKI = TestPki.create();

    @TempDir
    private Path folder;

    @Test
    void aKeyStoreIsShownToWhoeverAsksForItsKindOfKey() throws IOException, GeneralSecurityException {
        PKI.writeTo(folder);
        X509ExtendedKeyManager keys = keys("path=" + folder.resolve("host.p12"), "password=" + TestPki.PASSWORD);

        assertThat(shown(keys, "EC", "RSA")).contains(PKI.host().certificate());
        assertThat(shown(keys, "EC")).isEmpty();
        assertThat(keys.getClientAliases("RSA", null)).hasSize(1);
        assertThat(keys.getClientAliases("EC", null)).isNull();
        assertThat(keys.getPrivateKey("another")).isNull();
        assertThat(keys.getCertificateChain("another")).isNull();
    }

    @Test
    void aKeyInAFileOfItsOwnBelongsToIt() throws IOException, GeneralSecurityException {
        write(PKI.credential(Identity.PEER));
        X509ExtendedKeyManager keys = keys("path=" + folder.resolve("own.pem"), "keyPath=" + folder.resolve("own.key"));

        String alias = keys.chooseEngineClientAlias(new String[] {"EC"}, null, null);

        assertThat(keys.getPrivateKey(alias))
                .isEqualTo(PKI.credential(Identity.PEER).key());
    }

    @Test
    void aNewCredentialIsShownSoonAndNeverMixedWithTheOldOne() throws IOException, GeneralSecurityException {
        write(PKI.credential(Identity.PEER));
        X509ExtendedKeyManager keys = keys("path=" + folder.resolve("own.pem"), "keyPath=" + folder.resolve("own.key"));
        String old = keys.chooseEngineClientAlias(new String[] {"EC"}, null, null);

        write(PKI.credential(Identity.CHILD));
        becomes(keys, PKI.credential(Identity.CHILD).certificate());

        assertThat(keys.getPrivateKey(old)).isNull();
        assertThat(keys.getCertificateChain(old)).isNull();
    }

    @Test
    void aCredentialThatComesLateIsFound() throws IOException, GeneralSecurityException {
        X509ExtendedKeyManager keys = keys("path=" + folder.resolve("own.pem"), "keyPath=" + folder.resolve("own.key"));
        assertThat(shown(keys, "EC", "RSA")).isEmpty();

        write(PKI.credential(Identity.PEER));

        assertThat(shown(keys, "EC")).contains(PKI.credential(Identity.PEER).certificate());
    }

    @Test
    void withUnusableSettingsNothingIsShown() throws GeneralSecurityException {
        assertThat(shown(keys(new TrustConfiguration(new Properties(), Map.of())), "EC", "RSA"))
                .isEmpty();
    }

    private void write(Credential credential) throws IOException {
        put("own.pem", PkiFolder.pem(credential.chain()));
        put("own.key", PkiFolder.pem("PRIVATE KEY", credential.key().getEncoded()));
    }

    private void put(String name, String content) throws IOException {
        Path fresh = Files.writeString(folder.resolve(name + ".fresh"), content);
        Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void becomes(X509ExtendedKeyManager keys, X509Certificate certificate) {
        while (!shown(keys, "EC").equals(Optional.of(certificate))) {
            Thread.onSpinWait();
        }
    }

    private static Optional<X509Certificate> shown(X509ExtendedKeyManager keys, String... kinds) {
        return Optional.ofNullable(keys.chooseEngineClientAlias(kinds, null, null))
                .map(keys::getCertificateChain)
                .map(chain -> chain[0]);
    }

    private X509ExtendedKeyManager keys(String... lines) throws GeneralSecurityException {
        Properties properties = new Properties();
        properties.setProperty("emir.address", "https://localhost:9126");
        properties.setProperty("emir.security.truststore.type", "openssl");
        properties.setProperty("emir.security.truststore.opensslPath", folder.toString());
        for (String line : List.of(lines)) {
            String[] parts = line.split("=", 2);
            properties.setProperty("emir.security.credential." + parts[0], parts[1]);
        }
        return keys(new TrustConfiguration(properties, Map.of()));
    }

    private static X509ExtendedKeyManager keys(TrustConfiguration configuration) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance("WAYMARK", new WaymarkTrust(configuration));
        factory.init(null, null);
        return (X509ExtendedKeyManager) factory.getKeyManagers()[0];
    }
}
