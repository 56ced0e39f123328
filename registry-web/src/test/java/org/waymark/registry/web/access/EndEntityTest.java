package org.waymark.registry.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.registry.trust.pki.Draft;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.Keys;
import org.waymark.registry.trust.pki.TestPki;

class EndEntityTest {
    private static final TestPki PKI = TestPki.create();
    private static final String OWNER = "DC=org,DC=example,OU=people,CN=Olga Owner";

    @ParameterizedTest
    @EnumSource(
            names = {
                "PROXY",
                "PROXY_OF_PROXY",
                "LIMITED_PROXY",
                "INDEPENDENT_PROXY",
                "LEGACY_PROXY",
                "OWNER",
                "EMAIL",
                "HOST_AS_CLIENT"
            })
    void whoeverActsItIsThePersonWhoSigned(Identity identity) {
        assertThat(EndEntity.of(chain(identity))).contains(identity.subject());
    }

    @Test
    void anAuthorityIsNobody() {
        assertThat(EndEntity.of(chain(Identity.CA_AS_CLIENT))).isEmpty();
    }

    @Test
    void aChainOfProxiesWithoutAnybodyBehindThemIsNobody() {
        assertThat(EndEntity.of(chain(Identity.PROXY)[0])).isEmpty();
        assertThat(EndEntity.of()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "limited proxy", "Proxy"})
    void anOldProxyIsKnownByANameThatContinuesItsIssuers(String name) {
        X509Certificate owner = chain(Identity.OWNER)[0];
        X509Certificate proxy = certificate(OWNER + ",CN=" + name, OWNER);

        assertThat(EndEntity.of(proxy, owner)).contains(Identity.OWNER.subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=proxy", "CN=limited proxy", "CN=proxy.example.org", "CN=proxy,CN=1"})
    void whoeverIsCalledLikeAnOldProxyAndIsNoneIsTheCaller(String name) {
        X509Certificate person = certificate("DC=org,DC=example," + name, OWNER);

        assertThat(EndEntity.of(person, chain(Identity.OWNER)[0])).contains(person.getSubjectX500Principal());
    }

    private static X509Certificate certificate(String subject, String issuer) {
        KeyPair keys = Keys.ec();
        return Draft.person(new X500Name(subject), keys.getPublic()).by(new X500Name(issuer), keys.getPrivate());
    }

    private static X509Certificate[] chain(Identity identity) {
        return PKI.credential(identity).chain().toArray(X509Certificate[]::new);
    }
}
