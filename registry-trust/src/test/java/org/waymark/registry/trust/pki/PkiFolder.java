package org.waymark.registry.trust.pki;

import eu.emi.security.authn.x509.helpers.trust.OpensslTruststoreHelper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The test certificates as files. */
public final class PkiFolder {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private PkiFolder() {}

    static void write(TestPki pki, Path folder) throws IOException {
        trustAnchor(folder.resolve("certificates"), pki.authority(), pki.revocations());
        try {
            trustStore(folder.resolve("trust.p12"), pki.authority().certificate(), "PKCS12");
            write(folder, "host", "s1as", pki.host());
            for (Identity identity : Identity.values()) {
                write(folder, identity.file(), identity.file(), pki.credential(identity));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Everything that belongs to an authority in a folder of openssl's kind, under both names it may have there. */
    public static void trustAnchor(Path folder, Authority authority, X509CRL revocations) throws IOException {
        Files.createDirectories(folder);
        for (boolean recent : new boolean[] {false, true}) {
            String hash = hash(authority, recent);
            Files.writeString(folder.resolve(hash + ".0"), pem(List.of(authority.certificate())));
            Files.writeString(folder.resolve(hash + ".signing_policy"), signingPolicy(authority));
            Files.writeString(folder.resolve(hash + ".namespaces"), namespaces(authority));
        }
        revocations(folder, authority, revocations);
    }

    /** Replaces the revocation list alone. */
    public static void revocations(Path folder, Authority authority, X509CRL revocations) throws IOException {
        for (boolean recent : new boolean[] {false, true}) {
            Files.writeString(folder.resolve(hash(authority, recent) + ".r0"), pem(revocations));
        }
    }

    /**
     * The name of an authority's files.
     *
     * @param recent as openssl has it since 1.0; before, and for Globus, it was another
     */
    public static String hash(Authority authority, boolean recent) {
        return OpensslTruststoreHelper.getOpenSSLCAHash(authority.certificate().getSubjectX500Principal(), recent);
    }

    /** A key store with one trusted certificate. */
    public static void trustStore(Path file, X509Certificate trusted, String type)
            throws IOException, GeneralSecurityException {
        KeyStore store = empty(type);
        store.setCertificateEntry("ca", trusted);
        save(store, file);
    }

    private static void write(Path folder, String name, String alias, Credential credential)
            throws IOException, GeneralSecurityException {
        Files.writeString(folder.resolve(name + ".pem"), pem(credential.chain()));
        Files.writeString(
                folder.resolve(name + ".key"),
                pem("PRIVATE KEY", credential.key().getEncoded()));
        KeyStore store = empty("PKCS12");
        store.setKeyEntry(
                alias,
                credential.key(),
                TestPki.PASSWORD.toCharArray(),
                credential.chain().toArray(Certificate[]::new));
        save(store, folder.resolve(name + ".p12"));
    }

    private static KeyStore empty(String type) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }

    private static void save(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, TestPki.PASSWORD.toCharArray());
        }
    }

    public static String pem(List<X509Certificate> chain) {
        return chain.stream().map(PkiFolder::pem).collect(Collectors.joining());
    }

    private static String pem(X509Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String pem(X509CRL revocations) {
        try {
            return pem("X509 CRL", revocations.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n" + LINES.encodeToString(encoded) + "\n-----END " + what + "-----\n";
    }

    private static String signingPolicy(Authority authority) {
        return """
                access_id_CA   X509    '%s'
                pos_rights     globus  CA:sign
                cond_subjects  globus  '"/DC=org/DC=example/*"'
                """.formatted(slashes(authority));
    }

    private static String namespaces(Authority authority) {
        return """
                TO Issuer "%s" \\
                  PERMIT Subject "/DC=org/DC=example/.*"
                """.formatted(slashes(authority));
    }

    private static String slashes(Authority authority) {
        return "/" + authority.name().toString().replace(",", "/");
    }
}
