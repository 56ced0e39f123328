package org.waymark.registry.trust.validation;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.settings.TrustSettings;

/**
 * Says who is trusted. Whoever asks gets the answer of the last good reading of the authorities, never of one half
 * done. Thread-safe.
 */
public final class Trust {
    private static final int LONGEST_CHAIN = 16;

    private final Readings readings;
    private final ProxyRules proxies;

    Trust(Readings readings, ProxyRules proxies) {
        this.readings = readings;
        this.proxies = proxies;
    }

    /**
     * Reads the authorities, and reads them again as often as the settings say. If there is nothing to be read, that is
     * logged, nobody is trusted, and it is tried again.
     *
     * @throws IOException if the settings ask for something that cannot be had
     */
    public static Trust of(TrustSettings settings) throws IOException {
        Readings readings = new Readings(new AuthoritiesReader(settings)::read, interval(settings));
        readings.start();
        return new Trust(readings, new ProxyRules(settings.proxies()));
    }

    /**
     * Reads the authorities once, for somebody who wants to know now.
     *
     * @throws IOException if they cannot be read
     */
    static Trust once(TrustSettings settings) throws IOException {
        Authorities authorities = new AuthoritiesReader(settings).read();
        return new Trust(Readings.of(authorities), new ProxyRules(settings.proxies()));
    }

    /** Everything is read at once, so the shorter of the two intervals holds for all. */
    private static Optional<Duration> interval(TrustSettings settings) {
        Optional<Duration> lists = settings.revocation().crl().updateInterval();
        return settings.updateInterval()
                .map(authorities -> lists.filter(interval -> interval.compareTo(authorities) < 0)
                        .orElse(authorities));
    }

    /** Nobody is trusted, for a reason that is in the log. */
    public static Trust ofNobody() {
        return new Trust(
                new Readings(
                        () -> {
                            throw new IOException("the settings are unusable");
                        },
                        Optional.empty()),
                new ProxyRules(new TrustSettings.ProxyPolicy(false, false, false)));
    }

    /** Whom to trust now; empty if nobody. */
    public Set<X509Certificate> authorities() {
        return readings.current().map(Authorities::certificates).orElse(Set.of());
    }

    /** What could not be read of what is there, as sentences. */
    public List<String> problems() {
        return readings.current().map(Authorities::problems).orElse(List.of());
    }

    /**
     * Looks at what somebody shows. It may be anything, and the libraries that read it throw whatever they throw: that too
     * is a refusal.
     *
     * @param chain the certificate itself first; the root may be missing
     * @throws Refused if it is not accepted; the message is the reason
     */
    public void check(List<X509Certificate> chain, Role role) throws Refused {
        try {
            judge(chain, role);
        } catch (RuntimeException e) {
            throw new Refused("it cannot be read: " + e);
        }
    }

    private void judge(List<X509Certificate> chain, Role role) throws Refused {
        if (chain.isEmpty()) {
            throw new Refused("there is no certificate");
        }
        if (chain.size() > LONGEST_CHAIN) {
            throw new Refused("the chain has " + chain.size() + " certificates");
        }
        Authorities authorities =
                readings.current().orElseThrow(() -> new Refused("no authorities could be read, so nobody is trusted"));
        proxies.check(chain, role);
        authorities.validate(chain);
        ruled(chain, role, authorities);
    }

    private static void ruled(List<X509Certificate> chain, Role role, Authorities authorities) throws Refused {
        for (X509Certificate certificate : chain) {
            if (!authorities.isAnchor(certificate)) {
                CertificateRules.strong(certificate);
            }
        }
        int proxies = ProxyRules.proxies(chain);
        for (X509Certificate proxy : chain.subList(0, proxies)) {
            CertificateRules.meantFor(proxy, role);
        }
        X509Certificate endEntity = chain.get(proxies);
        CertificateRules.endEntity(endEntity, role, authorities.isAnchor(endEntity));
    }
}
