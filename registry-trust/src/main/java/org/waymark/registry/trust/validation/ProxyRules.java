package org.waymark.registry.trust.validation;

import eu.emi.security.authn.x509.proxy.ProxyChainInfo;
import eu.emi.security.authn.x509.proxy.ProxyChainType;
import eu.emi.security.authn.x509.proxy.ProxyPolicy;
import eu.emi.security.authn.x509.proxy.ProxyUtils;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.waymark.registry.model.settings.TrustSettings;

/** Which proxy certificates are accepted at all. Whether one is good is for the validation of the path to say. */
final class ProxyRules {
    private final TrustSettings.ProxyPolicy policy;

    ProxyRules(TrustSettings.ProxyPolicy policy) {
        this.policy = policy;
    }

    /** How many certificates at the front of the chain are proxies. */
    static int proxies(List<X509Certificate> chain) {
        return (int) chain.stream().takeWhile(ProxyUtils::isProxy).count();
    }

    void check(List<X509Certificate> chain, Role role) throws Refused {
        if (proxies(chain) == 0) {
            return;
        }
        if (role == Role.SERVER) {
            throw new Refused("it is a proxy, which no server may show");
        }
        if (!policy.allowed()) {
            throw new Refused("it is a proxy, and proxies are not allowed here");
        }
        kind(chain);
    }

    private void kind(List<X509Certificate> chain) throws Refused {
        try {
            ProxyChainInfo info = new ProxyChainInfo(chain.toArray(X509Certificate[]::new));
            if (!policy.legacy() && info.getProxyType() != ProxyChainType.RFC3820) {
                throw new Refused("it is a legacy proxy, not one of RFC 3820, and such are not allowed here");
            }
            if (!policy.limited() && info.isLimited()) {
                throw new Refused("it is a limited proxy, and such are not allowed here");
            }
            for (ProxyPolicy language : info.getPolicy()) {
                understood(language.getPolicyOID());
            }
        } catch (Refused e) {
            throw e;
        } catch (CertificateException | IOException | IllegalArgumentException e) {
            throw new Refused("it is a proxy that cannot be read: " + e.getMessage());
        }
    }

    /** Who does not understand a policy must not act on it (RFC 3820, 3.8.2). */
    private static void understood(String language) throws Refused {
        switch (language) {
            case ProxyPolicy.INHERITALL_POLICY_OID, ProxyPolicy.LIMITED_PROXY_OID -> {}
            case ProxyPolicy.INDEPENDENT_POLICY_OID ->
                throw new Refused("it is an independent proxy, which has none of its owner's rights");
            default -> throw new Refused("it is a proxy whose policy, " + language + ", is not understood");
        }
    }
}
