package org.waymark.registry.trust.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.waymark.registry.model.settings.CredentialSettings;
import org.waymark.registry.model.settings.CredentialSettings.Format;

/** Reads a credential in any of the forms that EMIR took. */
public final class CredentialReader {
    private static final byte[] JKS = {(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED};

    private CredentialReader() {}

    /**
     * Reads.
     *
     * @throws IOException if that does not work; the message is a sentence for administrators, without passwords
     */
    public static HostCredential read(CredentialSettings settings) throws IOException {
        byte[] content = content(settings.path());
        Format format = settings.format().orElseGet(() -> guess(content));
        try {
            return switch (format) {
                case JKS, PKCS12 -> KeyStores.read(settings, format, content);
                case DER -> der(settings, content);
                case PEM -> PemCredential.read(settings, content);
            };
        } catch (IOException e) {
            throw new IOException(
                    "the credential " + settings.path() + ", taken for " + format + ", cannot be used: "
                            + e.getMessage(),
                    e);
        }
    }

    static byte[] content(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IOException("the file " + file + " cannot be read: " + e, e);
        }
    }

    private static Format guess(byte[] content) {
        if (Arrays.equals(content, 0, Math.min(content.length, JKS.length), JKS, 0, JKS.length)) {
            return Format.JKS;
        }
        if (new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN ")) {
            return Format.PEM;
        }
        try {
            certificate(content);
            return Format.DER;
        } catch (IOException e) {
            return Format.PKCS12;
        }
    }

    private static HostCredential der(CredentialSettings settings, byte[] content) throws IOException {
        Path keyFile = settings.keyPath()
                .orElseThrow(() -> new IOException("emir.security.credential.keyPath is not set, and a certificate"
                        + " in DER has no key with it"));
        return HostCredential.of(
                PrivateKeys.der(content(keyFile), PrivateKeys.password(settings)), List.of(certificate(content)));
    }

    private static X509Certificate certificate(byte[] content) throws IOException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content));
        } catch (CertificateException e) {
            throw new IOException("it is no certificate", e);
        }
    }
}
