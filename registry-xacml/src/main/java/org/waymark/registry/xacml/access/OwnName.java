package org.waymark.registry.xacml.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.settings.CredentialSettings;

/** The name of this registry, by the certificate that it shows. */
final class OwnName {
    private static final Logger LOG = System.getLogger(OwnName.class.getName());
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private OwnName() {}

    /** Empty if the certificate cannot be read, which a warning tells: policies then find no owner of the registry. */
    static Optional<X500Principal> of(CredentialSettings credential) {
        try {
            return Optional.of(certificate(credential).getSubjectX500Principal());
        } catch (IOException | GeneralSecurityException e) {
            LOG.log(
                    Level.WARNING,
                    "the certificate in {0} cannot be read, so policies do not know the name of this registry: {1}",
                    credential.path(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private static X509Certificate certificate(CredentialSettings credential)
            throws IOException, GeneralSecurityException {
        byte[] bytes = Files.readAllBytes(credential.path());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, Math.max(begin, 0));
        if (begin >= 0 && end >= 0) {
            return x509(text.substring(begin, end + END.length()).getBytes(StandardCharsets.ISO_8859_1));
        }
        Optional<KeyStore> store = keyStore(credential.path(), credential.password());
        return store.isPresent() ? x509(store.get(), credential.keyAlias()) : x509(bytes);
    }

    private static X509Certificate x509(byte[] bytes) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }

    /** Empty if the file is no key store. */
    private static Optional<KeyStore> keyStore(Path file, Optional<String> password)
            throws IOException, GeneralSecurityException {
        try {
            return Optional.of(KeyStore.getInstance(
                    file.toFile(), password.map(String::toCharArray).orElse(new char[0])));
        } catch (KeyStoreException notAKeyStore) {
            return Optional.empty();
        }
    }

    private static X509Certificate x509(KeyStore store, Optional<String> alias) throws GeneralSecurityException {
        for (String name : Collections.list(store.aliases())) {
            boolean wanted = alias.map(name::equalsIgnoreCase).orElse(store.isKeyEntry(name));
            if (wanted && store.getCertificate(name) instanceof X509Certificate found) {
                return found;
            }
        }
        throw new KeyStoreException("there is no such entry in the key store");
    }
}
