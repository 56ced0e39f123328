package org.waymark.registry.trust.provider;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.util.IPAddress;
import org.waymark.registry.trust.validation.Refused;

/** Whether a certificate is that of a host (RFC 6125; the common name counts only where no other name is given). */
final class HostNames {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    private HostNames() {}

    static void check(X509Certificate certificate, String host) throws Refused {
        String wanted = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        boolean matches = IPAddress.isValid(wanted)
                ? names(certificate, ADDRESS).anyMatch(name -> sameAddress(name, wanted))
                : dnsNames(certificate).stream().anyMatch(name -> matches(name, wanted));
        if (!matches) {
            throw new Refused("it is not the certificate of " + host);
        }
    }

    private static List<String> dnsNames(X509Certificate certificate) throws Refused {
        List<String> names = names(certificate, DNS).toList();
        return names.isEmpty() && names(certificate, ADDRESS).findAny().isEmpty()
                ? commonName(certificate.getSubjectX500Principal()).stream().toList()
                : names;
    }

    private static Stream<String> names(X509Certificate certificate, int kind) throws Refused {
        try {
            Collection<List<?>> all = Optional.ofNullable(certificate.getSubjectAlternativeNames())
                    .orElse(List.of());
            return all.stream()
                    .filter(name -> Integer.valueOf(kind).equals(name.get(0)))
                    .map(name -> String.valueOf(name.get(1)));
        } catch (CertificateParsingException e) {
            throw new Refused("its alternative names cannot be read");
        }
    }

    /** A star stands for the whole first label, and there must be at least two more. */
    static boolean matches(String pattern, String host) {
        String name = withoutDot(pattern);
        String wanted = withoutDot(host);
        if (!name.startsWith("*.")) {
            return !name.isEmpty() && name.equals(wanted);
        }
        String domain = name.substring(1);
        int dot = wanted.indexOf('.');
        return dot > 0 && domain.indexOf('.', 1) > 0 && wanted.substring(dot).equals(domain);
    }

    private static String withoutDot(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Both are literal addresses, so that nobody is asked for them. */
    private static boolean sameAddress(String one, String other) {
        try {
            return InetAddress.getByName(one).equals(InetAddress.getByName(other));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Optional<String> commonName(X500Principal subject) {
        RDN[] names = X500Name.getInstance(subject.getEncoded()).getRDNs(BCStyle.CN);
        return Arrays.stream(names)
                .reduce((less, more) -> more)
                .map(name -> IETFUtils.valueToString(name.getFirst().getValue()));
    }
}
