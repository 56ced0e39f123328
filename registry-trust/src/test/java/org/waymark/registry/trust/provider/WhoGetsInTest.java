package org.waymark.registry.trust.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.TestPki;
import org.waymark.registry.trust.provider.Handshake.End;
import org.waymark.registry.trust.validation.Refused;
import org.waymark.registry.trust.validation.Role;
import org.waymark.registry.trust.validation.Trust;

/** Everybody tries to get in, by both versions of TLS, where the standard settings hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoGetsInTest {
    private Path folder = Path.of("");

    private static final TestPki PKI = TestPki.create();
    private Trust trust = Trust.ofNobody();
    private End server = new End(PKI.host(), new Handshake.Everybody());

    @BeforeAll
    void settings(@TempDir Path made) throws IOException {
        folder = made;
        PKI.writeTo(folder);
        trust = Trust.of(SettingsOfTrust.with("type=openssl", "opensslPath=" + folder.resolve("certificates")));
        server = new End(PKI.host(), new WaymarkTrustManager(trust, new RefusalLog(Clock.systemUTC())));
    }

    static Stream<Arguments> everybody() {
        return Stream.of(Identity.values())
                .flatMap(identity -> Stream.of("TLSv1.2", "TLSv1.3").map(protocol -> Arguments.of(identity, protocol)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everybody")
    void getsInIfTrusted(Identity identity, String protocol) throws IOException {
        End client = new End(PKI.credential(identity), new Handshake.Everybody());

        assertThat(Handshake.succeeds(client, server, protocol)).isEqualTo(identity.trusted());
    }

    @ParameterizedTest
    @EnumSource
    void isToldWhyNot(Identity identity) {
        assertThat(refusal(identity)).isEqualTo(identity.refusal().map(word -> true));
    }

    private Optional<Boolean> refusal(Identity identity) {
        try {
            trust.check(PKI.credential(identity).chain(), Role.CLIENT);
            return Optional.empty();
        } catch (Refused e) {
            assertThat(e).hasMessageContaining(identity.refusal().orElse("accepted"));
            return Optional.of(true);
        }
    }
}
