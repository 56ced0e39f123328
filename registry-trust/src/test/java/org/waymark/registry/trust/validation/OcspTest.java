package org.waymark.registry.trust.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.trust.validation.Verdict.ACCEPTED;
import static org.waymark.registry.trust.validation.Verdict.on;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.trust.pki.Credential;
import org.waymark.registry.trust.pki.Draft;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.Keys;
import org.waymark.registry.trust.pki.PkiFolder;
import org.waymark.registry.trust.pki.TestPki;

class OcspTest {
    private static final TestPki PKI = TestPki.create();
    private static final X500Name NAME = new X500Name("DC=org,DC=example,OU=people,CN=Olaf Ocsp");

    @TempDir
    private Path folder;

    @BeforeEach
    void authority() throws IOException {
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
    }

    @Test
    void theResponderThatTheCertificateNamesDecides() throws IOException {
        try (OcspResponder content = new OcspResponder(PKI.authority(), false);
                OcspResponder angry = new OcspResponder(PKI.authority(), true)) {
            for (String mode : List.of("IF_AVAILABLE", "REQUIRE")) {
                Trust trust = trust("ocspMode=" + mode, "crlMode=IGNORE");

                assertThat(on(trust, naming(content))).isEqualTo(ACCEPTED);
                assertThat(on(trust, naming(angry))).contains("revoked");
            }
            assertThat(on(trust("ocspMode=IGNORE", "crlMode=IGNORE"), naming(angry)))
                    .isEqualTo(ACCEPTED);
        }
    }

    @Test
    void whoseResponderIsSilentGetsInUnlessAnAnswerIsRequired() throws IOException {
        OcspResponder silent = new OcspResponder(PKI.authority(), true);
        Credential credential = naming(silent);
        silent.close();

        assertThat(on(trust("ocspMode=IF_AVAILABLE"), credential)).isEqualTo(ACCEPTED);
        assertThat(on(trust("ocspMode=REQUIRE", "crlMode=IGNORE"), credential)).isNotEqualTo(ACCEPTED);
        assertThat(on(trust("ocspMode=REQUIRE", "crlMode=IGNORE"), PKI.credential(Identity.ADMIN)))
                .isNotEqualTo(ACCEPTED);
    }

    @Test
    void anAnswerIsKept() throws IOException {
        try (OcspResponder responder = new OcspResponder(PKI.authority(), false)) {
            Trust trust = trust("crlMode=IGNORE");
            Credential credential = naming(responder);
            for (int i = 0; i < 3; i++) {
                assertThat(on(trust, credential)).isEqualTo(ACCEPTED);
            }

            assertThat(responder.asked()).isEqualTo(1);
        }
    }

    @Test
    void anAnswerIsKeptWhereItIsSaid() throws IOException {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        try (OcspResponder responder = new OcspResponder(PKI.authority(), false)) {
            Credential credential = naming(responder);
            assertThat(on(trust("ocspDiskCache=" + cache), credential)).isEqualTo(ACCEPTED);
            assertThat(on(trust("ocspDiskCache=" + cache), credential)).isEqualTo(ACCEPTED);

            assertThat(responder.asked()).isEqualTo(1);
        }
        assertThat(cache).isNotEmptyDirectory();
    }

    @Test
    void theLocalResponderIsAskedFirst() throws IOException {
        Path certificate = Files.writeString(
                folder.resolve("ocsp.pem"),
                PkiFolder.pem(List.of(PKI.authority().certificate())));
        try (OcspResponder local = new OcspResponder(PKI.authority(), true);
                OcspResponder named = new OcspResponder(PKI.authority(), false)) {
            Trust trust = trust("ocspLocalResponders.1=" + local.address() + " " + certificate);

            assertThat(on(trust, naming(named))).contains("revoked");
            assertThat(named.asked()).isZero();
        }
    }

    @Test
    void theOrderDecidesWhoIsAskedAndBothMayBe() throws IOException {
        try (OcspResponder responder = new OcspResponder(PKI.authority(), true)) {
            assertThat(on(trust("revocationOrder=CRL_OCSP"), naming(responder))).isEqualTo(ACCEPTED);
            assertThat(responder.asked()).isZero();
            assertThat(on(trust("revocationOrder=CRL_OCSP", "revocationUseAll=true"), naming(responder)))
                    .contains("revoked");
        }
    }

    @Test
    void anAnswerOfSomebodyElseDoesNotCount() throws IOException {
        try (OcspResponder forged = new OcspResponder(PKI.impostor(), false)) {
            assertThat(on(trust("ocspMode=REQUIRE", "crlMode=IGNORE"), naming(forged)))
                    .isNotEqualTo(ACCEPTED);
        }
    }

    /** Otherwise anybody could make this server send requests to wherever he likes. */
    @Test
    void nobodyIsAskedBecauseOfACertificateThatIsNotTrusted() throws IOException {
        KeyPair keys = Keys.ec();
        try (OcspResponder responder = new OcspResponder(PKI.authority(), false)) {
            Draft draft = responder.named(Draft.person(NAME, keys.getPublic()));
            Credential selfSigned = new Credential(List.of(draft.by(NAME, keys.getPrivate())), keys.getPrivate());
            Credential forged = PKI.impostor().issue(draft, keys);

            assertThat(on(trust(), selfSigned)).contains("not signed by a trusted authority");
            assertThat(on(trust(), forged)).contains("signature is not that of the authority");
            assertThat(responder.asked()).isZero();
        }
    }

    private static Credential naming(OcspResponder responder) {
        KeyPair keys = Keys.ec();
        return PKI.authority().issue(responder.named(Draft.person(NAME, keys.getPublic())), keys);
    }

    private Trust trust(String... lines) throws IOException {
        return Verdict.trust(Stream.concat(Stream.of("type=openssl", "opensslPath=" + folder), Stream.of(lines))
                .toArray(String[]::new));
    }
}
