package org.waymark.registry.web.access;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.name.DistinguishedName;

/**
 * The person or machine behind a chain of certificates that the server has checked: the first certificate that is no
 * proxy (RFC 3820), whoever acts with it.
 */
final class EndEntity {
    /** Of RFC 3820, and of the draft that Globus 3 used. */
    private static final List<String> PROXY_EXTENSIONS = List.of("1.3.6.1.5.5.7.1.14", "1.3.6.1.4.1.3536.1.222");

    private static final List<String> OLD_PROXY_NAMES = List.of("CN=proxy", "CN=limited proxy");
    private static final int NO_AUTHORITY = -1;

    private EndEntity() {}

    /** The subject; empty if the chain holds nothing but proxies, which a server that checks chains never accepts. */
    static Optional<X500Principal> of(X509Certificate... chain) {
        for (X509Certificate certificate : chain) {
            if (!isProxy(certificate)) {
                return certificate.getBasicConstraints() == NO_AUTHORITY
                        ? Optional.of(certificate.getSubjectX500Principal())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isProxy(X509Certificate certificate) {
        return certificate.getBasicConstraints() == NO_AUTHORITY
                && (PROXY_EXTENSIONS.stream().anyMatch(oid -> certificate.getExtensionValue(oid) != null)
                        || isOldProxy(certificate));
    }

    /** Proxies of Globus 2 have no mark but their name: that of the issuer, and one part that says it. */
    private static boolean isOldProxy(X509Certificate certificate) {
        String issuer = certificate.getIssuerX500Principal().getName();
        Optional<DistinguishedName> subject = Optional.of(DistinguishedName.of(certificate.getSubjectX500Principal()));
        return OLD_PROXY_NAMES.stream().anyMatch(name -> subject.equals(DistinguishedName.ofText(name + "," + issuer)));
    }
}
