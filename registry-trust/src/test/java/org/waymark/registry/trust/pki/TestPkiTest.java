package org.waymark.registry.trust.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPkiTest {
    @TempDir
    private Path folder;

    @Test
    void everybodyHasCertificatesAndKeysInEveryForm() throws IOException, GeneralSecurityException {
        TestPki.main(new String[] {folder.toString()});

        for (Identity identity : Identity.values()) {
            assertThat(folder.resolve(identity.file() + ".pem")).content().startsWith("-----BEGIN CERTIFICATE-----");
            assertThat(folder.resolve(identity.file() + ".key")).content().startsWith("-----BEGIN PRIVATE KEY-----");
            assertThat(endEntities(identity)).as(identity.file()).contains(identity.subject());
        }
        assertThat(folder.resolve("trust.p12")).exists();
        assertThat(folder.resolve("host.p12")).exists();
        assertThat(folder.resolve("certificates")).isDirectoryContaining("glob:**.signing_policy");
    }

    private Iterable<Object> endEntities(Identity identity) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(identity.file() + ".p12"))) {
            store.load(in, TestPki.PASSWORD.toCharArray());
        }
        return Arrays.stream(store.getCertificateChain(identity.file()))
                .map(certificate -> (Object) ((X509Certificate) certificate).getSubjectX500Principal())
                .toList();
    }
}
