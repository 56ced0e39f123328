package org.waymark.registry.trust.validation;

import eu.emi.security.authn.x509.helpers.trust.OpensslTruststoreHelper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the files of authorities are named in a folder of openssl's kind. */
enum HashStyle {
    /** Until openssl 0.9.8, and for Globus. */
    MD5,
    /** Since openssl 1.0. */
    SHA1;

    private static final int HASH = 8;

    /**
     * The style under which more files are found: certificates, and the revocation lists and policies beside them.
     * Folders of the grid have all under both names, or all under one.
     *
     * @throws IOException if there is no such folder, or it cannot be read; the message is a sentence
     */
    static HashStyle of(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            Pattern certificate = Pattern.compile("[0-9a-f]{8}\\.\\d");
            List<Path> files = all.toList();
            List<Path> certificates = files.stream()
                    .filter(file -> certificate.matcher(name(file)).matches())
                    .toList();
            return weight(MD5, certificates, files) > weight(SHA1, certificates, files) ? MD5 : SHA1;
        } catch (IOException e) {
            throw new IOException("the folder " + folder + " of trusted authorities cannot be read: " + e, e);
        }
    }

    private static long weight(HashStyle style, List<Path> certificates, List<Path> files) {
        List<String> hashes = certificates.stream()
                .filter(file -> styleOf(file).filter(style::equals).isPresent())
                .map(file -> name(file).substring(0, HASH))
                .toList();
        return files.stream()
                .filter(file -> name(file).length() > HASH)
                .filter(file -> hashes.contains(name(file).substring(0, HASH)))
                .count();
    }

    private static Optional<HashStyle> styleOf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            String hash = OpensslTruststoreHelper.getOpenSSLCAHash(certificate.getSubjectX500Principal(), true);
            return Optional.of(name(file).startsWith(hash) ? SHA1 : MD5);
        } catch (IOException | CertificateException e) {
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
