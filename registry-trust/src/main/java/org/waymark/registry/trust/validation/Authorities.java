package org.waymark.registry.trust.validation;

import eu.emi.security.authn.x509.ValidationError;
import eu.emi.security.authn.x509.ValidationResult;
import eu.emi.security.authn.x509.X509CertChainValidatorExt;
import eu.emi.security.authn.x509.impl.CertificateUtils;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom to trust and what is revoked, as one reading found it. Thread-safe. */
final class Authorities {
    private static final int REASONS = 3;

    private final X509CertChainValidatorExt validator;
    private final Set<X509Certificate> certificates;
    private final SignedPath path;
    private final List<String> problems;

    /**
     * Made by {@link AuthoritiesReader}.
     *
     * @param problems what could not be read of what is there, as sentences
     */
    Authorities(X509CertChainValidatorExt validator, List<String> problems) {
        this.validator = validator;
        this.certificates = Arrays.stream(validator.getTrustedIssuers()).collect(Collectors.toUnmodifiableSet());
        this.path = new SignedPath(validator.getTrustedIssuers());
        this.problems = List.copyOf(problems);
    }

    Set<X509Certificate> certificates() {
        return certificates;
    }

    List<String> problems() {
        return problems;
    }

    boolean isAnchor(X509Certificate certificate) {
        return path.isAnchor(certificate);
    }

    /** The path, its names, its times, its revocations, its proxies. */
    void validate(List<X509Certificate> chain) throws Refused {
        int proxies = ProxyRules.proxies(chain);
        if (proxies == chain.size()) {
            throw new Refused("it is a proxy of nobody");
        }
        path.check(chain.subList(proxies, chain.size()));
        // The library needs it by name, and an application of the server may have taken it away.
        CertificateUtils.configureSecProvider();
        ValidationResult result = validator.validate(chain.toArray(X509Certificate[]::new));
        if (!result.isValid()) {
            throw new Refused(result.getErrors().stream()
                    .map(ValidationError::getMessage)
                    .distinct()
                    .limit(REASONS)
                    .collect(Collectors.joining("; ")));
        }
    }
}
