package org.waymark.registry.trust.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.trust.validation.Verdict.ACCEPTED;
import static org.waymark.registry.trust.validation.Verdict.on;
import static org.waymark.registry.trust.validation.Verdict.trust;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.registry.model.settings.TrustAnchors.NamespaceMode;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.PkiFolder;
import org.waymark.registry.trust.pki.TestPki;

/** Every mode, with each kind of file present or not. */
class NamespacesTest {
    private static final TestPki PKI = TestPki.create();
    private static final String GLOBUS = ".signing_policy";
    private static final String EUGRIDPMA = ".namespaces";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void withBothFiles(NamespaceMode mode) throws IOException {
        Trust trust = with(mode);

        insider(trust, true);
        outsider(trust, mode == NamespaceMode.IGNORE);
    }

    @ParameterizedTest
    @EnumSource
    void withNone(NamespaceMode mode) throws IOException {
        Trust trust = with(mode, GLOBUS, EUGRIDPMA);

        insider(trust, !required(mode));
        outsider(trust, !required(mode));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EUGRIDPMA_AND_GLOBUS", "EUGRIDPMA_AND_GLOBUS_REQUIRE"})
    void withThatOfGlobusAlone(NamespaceMode mode) throws IOException {
        Trust trust = with(mode, EUGRIDPMA);
        boolean used = mode.name().contains("GLOBUS");

        insider(trust, used || !required(mode));
        outsider(trust, !used && !required(mode));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EUGRIDPMA_AND_GLOBUS", "EUGRIDPMA_AND_GLOBUS_REQUIRE"})
    void withThatOfEuGridPmaAlone(NamespaceMode mode) throws IOException {
        Trust trust = with(mode, GLOBUS);
        boolean used = mode.name().contains("EUGRIDPMA");

        insider(trust, used || !required(mode));
        outsider(trust, !used && !required(mode));
    }

    private static boolean required(NamespaceMode mode) {
        return mode.name().endsWith("REQUIRE");
    }

    private Trust with(NamespaceMode mode, String... without) throws IOException {
        PkiFolder.trustAnchor(folder, PKI.authority(), PKI.revocations());
        for (String ending : without) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ending)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
        return trust("type=openssl", "opensslPath=" + folder, "opensslNsMode=" + mode);
    }

    private static void insider(Trust trust, boolean accepted) {
        assertThat(on(trust, PKI.credential(Identity.ADMIN)).equals(ACCEPTED)).isEqualTo(accepted);
        assertThat(on(trust, PKI.credential(Identity.PROXY)).equals(ACCEPTED)).isEqualTo(accepted);
    }

    private static void outsider(Trust trust, boolean accepted) {
        assertThat(on(trust, PKI.credential(Identity.OUTSIDER)).equals(ACCEPTED))
                .isEqualTo(accepted);
    }
}
