package org.waymark.registry.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.TestPki;

class EndEntityTest {
    private static final TestPki PKI = TestPki.create();

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

    private static X509Certificate[] chain(Identity identity) {
        return PKI.credential(identity).chain().toArray(X509Certificate[]::new);
    }
}
