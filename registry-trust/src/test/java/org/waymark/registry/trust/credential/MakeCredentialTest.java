package org.waymark.registry.trust.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.trust.Arguments;
import org.waymark.registry.trust.Command.UsageException;
import org.waymark.registry.trust.pki.TestPki;

class MakeCredentialTest {
    private static final TestPki PKI = TestPki.create();

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        PKI.writeTo(folder);
        Files.writeString(folder.resolve("password"), " S3cr3t \nignored\n");
    }

    @Test
    void theKeyStoreIsForItsOwnerAloneAndHasTheAliasOfTheServers()
            throws IOException, UsageException, GeneralSecurityException {
        configure("host");

        assertThat(run()).contains("server.p12 is made for CN=localhost,OU=hosts,DC=example,DC=org, valid until ");
        Path made = folder.resolve("server.p12");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-------");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(made)) {
            store.load(in, "S3cr3t".toCharArray());
        }
        assertThat(store.getKey("s1as", "S3cr3t".toCharArray()))
                .isEqualTo(PKI.host().key());
        assertThat(store.getCertificateChain("s1as"))
                .isEqualTo(PKI.host().chain().toArray());
    }

    @Test
    void aSecondRunReplacesTheFirstAndLeavesNothingBehind() throws IOException, UsageException {
        configure("host");
        run();
        configure("admin");

        assertThat(run()).contains("CN=Ada Admin");
        assertThat(folder).isDirectoryNotContaining("glob:**/.credential*");
    }

    @Test
    void anExpiredCertificateIsMadeWithAWarning() throws IOException, UsageException {
        configure("expired");

        assertThat(run()).startsWith("WARNING: the certificate has expired on ");
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        Files.writeString(folder.resolve("emir.config"), "emir.address = http://localhost:9126\n");
        assertThatIOException().isThrownBy(this::run).withMessage("emir.security.credential.path is not set");
        configure("host");
        Files.writeString(folder.resolve("password"), "\n");
        assertThatIOException().isThrownBy(this::run).withMessageEndingWith("the password, is empty");
        assertThatThrownBy(() -> run("--out", "x.p12"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--password-file is missing");
        assertThatThrownBy(() -> run("--colour", "blue"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--colour is not known");
        assertThatThrownBy(() -> run("--out"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--out needs a value");
    }

    private void configure(String name) throws IOException {
        Files.writeString(folder.resolve("emir.config"), """
                emir.security.credential.path = %s.pem
                emir.security.credential.keyPath = %s.key
                """.formatted(folder.resolve(name), folder.resolve(name)));
    }

    private String run() throws IOException, UsageException {
        return run(
                "--config",
                folder.resolve("emir.config").toString(),
                "--out",
                folder.resolve("server.p12").toString(),
                "--password-file",
                folder.resolve("password").toString());
    }

    private static String run(String... arguments) throws IOException, UsageException {
        StringWriter said = new StringWriter();
        new MakeCredential(Clock.systemUTC()).run(Arguments.of(List.of(arguments)), new PrintWriter(said));
        return said.toString();
    }
}
