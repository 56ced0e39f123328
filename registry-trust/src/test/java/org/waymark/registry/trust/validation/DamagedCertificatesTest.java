package org.waymark.registry.trust.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.Security;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.registry.trust.pki.Credential;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.PkiFolder;
import org.waymark.registry.trust.pki.TestPki;

/** Whatever comes, the answer is a refusal with a reason, not an error. */
class DamagedCertificatesTest {
    private static final TestPki PKI = TestPki.create();
    private static final int ATTEMPTS = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "PROXY", "PROXY_OF_PROXY", "LIMITED_PROXY", "LEGACY_PROXY", "PROXY_PATH_0"})
    void areRefused(Identity identity) throws IOException, CertificateException {
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
        Trust trust = Verdict.trust(
                "type=openssl", "opensslPath=" + folder, "allowLimitedProxy=ALLOW", "allowLegacyProxy=ALLOW");
        Random random = new Random(identity.file().hashCode());
        Credential good = PKI.credential(identity);

        for (int i = 0; i < ATTEMPTS; i++) {
            for (X509Certificate damaged : damaged(good.certificate(), random)) {
                List<X509Certificate> chain = new ArrayList<>(good.chain());
                chain.set(0, damaged);
                assertThat(Verdict.on(trust, new Credential(chain, good.key())))
                        .isNotEqualTo(Verdict.ACCEPTED)
                        .isNotBlank();
            }
        }
    }

    @Test
    void nobodyIsLostIfAnApplicationTakesTheLibrarysProviderAway() throws IOException {
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
        Trust trust = Verdict.trust("type=openssl", "opensslPath=" + folder);
        Security.removeProvider("BC");

        assertThat(Verdict.on(trust, PKI.credential(Identity.ADMIN))).isEqualTo(Verdict.ACCEPTED);
    }

    /** With one other byte; none if it is no certificate any more, or still means the same. */
    private static List<X509Certificate> damaged(X509Certificate certificate, Random random)
            throws CertificateException {
        byte[] encoded = certificate.getEncoded();
        encoded[random.nextInt(encoded.length)] ^= (byte) (1 << random.nextInt(8));
        try {
            X509Certificate read = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            return read.equals(certificate) ? List.of() : List.of(read);
        } catch (CertificateException e) {
            return List.of();
        }
    }
}
