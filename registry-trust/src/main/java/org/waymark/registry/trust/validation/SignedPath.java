package org.waymark.registry.trust.validation;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;

/**
 * Whether signatures lead from a certificate to a trusted authority. This is looked at before anything else, because
 * the library asks the responder that a certificate names even if anybody could have written that certificate.
 */
final class SignedPath {
    private final Map<X500Principal, List<X509Certificate>> authorities;

    SignedPath(X509Certificate... authorities) {
        this.authorities =
                Arrays.stream(authorities).collect(Collectors.groupingBy(X509Certificate::getSubjectX500Principal));
    }

    /** Follows the signatures of a chain without proxies; whoever signs on the way must be an authority. */
    void check(List<X509Certificate> chain) throws Refused {
        X509Certificate current = chain.get(0);
        for (int steps = 0; steps < chain.size(); steps++) {
            if (isAnchor(current) || signer(current, named(current)).isPresent()) {
                return;
            }
            current = signer(current, chain).orElseThrow(reason(current));
            if (current.getBasicConstraints() < 0) {
                throw new Refused("its issuer is no authority");
            }
        }
        throw new Refused("it is not signed by a trusted authority");
    }

    private Supplier<Refused> reason(X509Certificate current) {
        return () -> named(current).isEmpty()
                ? new Refused("it is not signed by a trusted authority")
                : new Refused("its signature is not that of the authority whose name it has as issuer");
    }

    boolean isAnchor(X509Certificate certificate) {
        return authorities
                .getOrDefault(certificate.getSubjectX500Principal(), List.of())
                .contains(certificate);
    }

    private List<X509Certificate> named(X509Certificate certificate) {
        return authorities.getOrDefault(certificate.getIssuerX500Principal(), List.of());
    }

    private static Optional<X509Certificate> signer(X509Certificate signed, Collection<X509Certificate> candidates) {
        return candidates.stream()
                .filter(one -> one.getSubjectX500Principal().equals(signed.getIssuerX500Principal()))
                .filter(one -> !one.equals(signed))
                .filter(one -> verifies(signed, one))
                .findFirst();
    }

    private static boolean verifies(X509Certificate signed, X509Certificate signer) {
        try {
            signed.verify(signer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
