package org.waymark.registry.trust.credential;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a registry shows for itself, and the key that proves it.
 *
 * @param chain the certificate of the key first, each issuer after what it signed
 */
public record HostCredential(List<X509Certificate> chain, PrivateKey key) {
    private static final byte[] PROBE = {1, 2, 3};

    public HostCredential {
        chain = List.copyOf(chain);
    }

    /**
     * Finds the certificate of a key, and its issuers, among certificates in any order.
     *
     * @throws IOException if none is of that key; the message is a sentence
     */
    static HostCredential of(PrivateKey key, Collection<X509Certificate> certificates) throws IOException {
        List<X509Certificate> chain = new ArrayList<>();
        Optional<X509Certificate> next =
                certificates.stream().filter(one -> belong(key, one)).findFirst();
        while (next.isPresent()) {
            X509Certificate current = next.get();
            chain.add(current);
            next = certificates.stream()
                    .filter(one -> !chain.contains(one))
                    .filter(one -> one.getSubjectX500Principal().equals(current.getIssuerX500Principal()))
                    .findFirst();
        }
        if (chain.isEmpty()) {
            throw new IOException("the private key does not belong to any of the " + certificates.size()
                    + " certificates that are there");
        }
        return new HostCredential(chain, key);
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    private static boolean belong(PrivateKey key, X509Certificate certificate) {
        String keyKind = key.getAlgorithm();
        if (!keyKind.equals(certificate.getPublicKey().getAlgorithm())) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(scheme(keyKind));
            signature.initSign(key);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String scheme(String keyKind) {
        return switch (keyKind) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "DSA" -> "SHA256withDSA";
            default -> keyKind;
        };
    }

    /** The certificate alone: a key is not for showing. */
    @Override
    public String toString() {
        return "HostCredential[" + certificate().getSubjectX500Principal().getName() + "]";
    }
}
