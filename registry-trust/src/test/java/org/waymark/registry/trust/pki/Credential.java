package org.waymark.registry.trust.pki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody shows, and the key that proves it.
 *
 * @param chain the certificate itself first, without the root
 */
public record Credential(List<X509Certificate> chain, PrivateKey key) {
    public Credential {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** The chain with one more certificate in front, which has a key of its own. */
    Credential followedBy(X509Certificate certificate, PrivateKey itsKey) {
        return new Credential(
                Stream.concat(Stream.of(certificate), chain.stream()).toList(), itsKey);
    }
}
