package org.waymark.registry.web.access;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.name.DistinguishedName;

/**
 * The person or machine behind a chain of certificates that the server has checked: the first certificate that is no
 * proxy (RFC 3820), whoever acts with it.
 */
final class EndEntity {
    /** Of RFC 3820, and of the draft that Globus 3 used. */
    private static final List<String> PROXY_EXTENSIONS = List.of("1.3.6.1.5.5.7.1.14", "1.3.6.1.4.1.3536.1.222");

    private static final Pattern OLD_PROXY = Pattern.compile("CN=(?:limited )?proxy,", Pattern.CASE_INSENSITIVE);
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

    /**
     * Proxies of Globus 2 have no mark but their name: that of the issuer, and one part that says it. Names are slow to
     * compare and this is asked for every request, so it is left to those that begin like one.
     */
    private static boolean isOldProxy(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        Matcher begin = OLD_PROXY.matcher(subject);
        return begin.lookingAt()
                && DistinguishedName.ofText(subject.substring(begin.end()))
                        .equals(Optional.of(DistinguishedName.of(certificate.getIssuerX500Principal())));
    }
}
