package org.waymark.registry.trust.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.trust.validation.Verdict.ACCEPTED;
import static org.waymark.registry.trust.validation.Verdict.on;
import static org.waymark.registry.trust.validation.Verdict.trust;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.registry.trust.pki.Authority;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.PkiFolder;
import org.waymark.registry.trust.pki.TestPki;

class RevocationListsTest {
    private static final TestPki PKI = TestPki.create();

    @TempDir
    private Path folder;

    /** What a list may be like. */
    enum Lists {
        GOOD,
        MISSING,
        OUTDATED,
        /** Signed by somebody who only has the authority's name. */
        FORGED
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "REQUIRE, GOOD, true, false",
        "REQUIRE, MISSING, false, false",
        "REQUIRE, OUTDATED, false, false",
        "REQUIRE, FORGED, false, false",
        "IF_VALID, GOOD, true, false",
        "IF_VALID, MISSING, true, true",
        "IF_VALID, OUTDATED, false, false",
        "IF_VALID, FORGED, false, false",
        "IGNORE, GOOD, true, true",
        "IGNORE, OUTDATED, true, true"
    })
    void letIn(String mode, Lists lists, boolean good, boolean revoked) throws IOException {
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
        prepare(lists);
        Trust trust = trust("type=openssl", "opensslPath=" + folder, "crlMode=" + mode, "ocspMode=IGNORE");

        assertThat(accepts(trust, Identity.ADMIN)).isEqualTo(good);
        assertThat(accepts(trust, Identity.REVOKED)).isEqualTo(revoked);
        assertThat(accepts(trust, Identity.PROXY)).isEqualTo(good);
        assertThat(accepts(trust, Identity.PROXY_OF_REVOKED)).isEqualTo(revoked);
    }

    @Test
    void aListThatCannotBeReadIsSaid() throws IOException {
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
        for (boolean recent : new boolean[] {false, true}) {
            Files.writeString(folder.resolve(PkiFolder.hash(PKI.authority(), recent) + ".r0"), "-----BEGIN");
        }

        assertThat(trust("type=openssl", "opensslPath=" + folder).problems())
                .isNotEmpty()
                .allMatch(problem -> problem.contains(".r0"));
    }

    private void prepare(Lists lists) throws IOException {
        Authority authority = PKI.authority();
        List<X509Certificate> revoked = List.of(PKI.credential(Identity.REVOKED).certificate());
        switch (lists) {
            case GOOD -> {}
            case MISSING -> {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.r0")) {
                    for (Path file : files) {
                        Files.delete(file);
                    }
                }
            }
            case OUTDATED -> PkiFolder.revocations(folder, authority, authority.revoking(revoked, Duration.ofDays(-1)));
            case FORGED ->
                PkiFolder.revocations(folder, authority, PKI.impostor().revoking(List.of()));
        }
    }

    private static boolean accepts(Trust trust, Identity identity) {
        return on(trust, PKI.credential(identity)).equals(ACCEPTED);
    }
}
