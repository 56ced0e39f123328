package org.waymark.registry.trust.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.waymark.registry.model.settings.CredentialSettings;

/** Reads PEM: certificates and key in one file or in two, in any order. */
final class PemCredential {

    private PemCredential() {}

    static HostCredential read(CredentialSettings settings, byte[] content) throws IOException {
        List<Object> objects = objects(content);
        List<X509Certificate> certificates = certificates(objects);
        if (certificates.isEmpty()) {
            throw new IOException("there is no certificate in it");
        }
        byte[] keyContent = settings.keyPath().isPresent()
                ? CredentialReader.content(settings.keyPath().get())
                : content;
        return HostCredential.of(key(keyContent, PrivateKeys.password(settings)), certificates);
    }

    private static PrivateKey key(byte[] content, Optional<char[]> password) throws IOException {
        Object key = objects(content).stream()
                .filter(PrivateKeys::isKey)
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "there is no private key in it, nor in what emir.security.credential.keyPath names"));
        return PrivateKeys.pem(key, password);
    }

    private static List<Object> objects(byte[] content) throws IOException {
        List<Object> objects = new ArrayList<>();
        try (PEMParser parser =
                new PEMParser(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1))) {
            for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
                objects.add(next);
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            // What only looks like PEM makes the parser throw more than it declares.
            throw new IOException("what is in it is damaged: " + e.getMessage(), e);
        }
        return objects;
    }

    private static List<X509Certificate> certificates(List<Object> objects) throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Object object : objects) {
            if (object instanceof X509CertificateHolder holder) {
                try {
                    certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
                } catch (CertificateException e) {
                    throw new IOException("a certificate in it cannot be read", e);
                }
            }
        }
        return certificates;
    }
}
