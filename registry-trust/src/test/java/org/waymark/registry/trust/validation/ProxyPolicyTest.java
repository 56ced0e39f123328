package org.waymark.registry.trust.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.trust.validation.Verdict.ACCEPTED;
import static org.waymark.registry.trust.validation.Verdict.on;
import static org.waymark.registry.trust.validation.Verdict.trust;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.PkiFolder;
import org.waymark.registry.trust.pki.TestPki;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyPolicyTest {
    private static final TestPki PKI = TestPki.create();

    private Path folder = Path.of("");

    @BeforeAll
    void authority(@TempDir Path made) throws IOException {
        folder = made;
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
    }

    @Test
    void whereProxiesAreDeniedOnlyTheirOwnersGetIn() throws IOException {
        Trust trust = trust("type=openssl", "opensslPath=" + folder, "allowProxy=DENY", "allowLimitedProxy=ALLOW");

        assertThat(on(trust, PKI.credential(Identity.OWNER))).isEqualTo(ACCEPTED);
        for (Identity proxy :
                new Identity[] {Identity.PROXY, Identity.PROXY_OF_PROXY, Identity.LIMITED_PROXY, Identity.LEGACY_PROXY
                }) {
            assertThat(on(trust, PKI.credential(proxy))).isEqualTo("it is a proxy, and proxies are not allowed here");
        }
    }

    @Test
    void limitedAndLegacyProxiesGetInWhereTheyAreAllowed() throws IOException {
        Trust trust =
                trust("type=openssl", "opensslPath=" + folder, "allowLimitedProxy=ALLOW", "allowLegacyProxy=ALLOW");

        assertThat(on(trust, PKI.credential(Identity.LIMITED_PROXY))).isEqualTo(ACCEPTED);
        assertThat(on(trust, PKI.credential(Identity.LEGACY_PROXY))).isEqualTo(ACCEPTED);
        assertThat(on(trust, PKI.credential(Identity.INDEPENDENT_PROXY))).contains("independent");
    }

    @Test
    void onlyTheOneKindThatIsAllowed() throws IOException {
        Trust limited = trust("type=openssl", "opensslPath=" + folder, "allowLimitedProxy=ALLOW");
        Trust legacy = trust("type=openssl", "opensslPath=" + folder, "allowLegacyProxy=ALLOW");

        assertThat(on(limited, PKI.credential(Identity.LEGACY_PROXY))).contains("legacy");
        assertThat(on(legacy, PKI.credential(Identity.LIMITED_PROXY))).contains("limited");
    }
}
