package org.waymark.registry.publisher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.trust.pki.TestPki;

class CredentialCheckTest {
    private static final TestPki PKI = TestPki.create();
    private static final Instant START = PKI.host().certificate().getNotBefore().toInstant();
    private static final Instant END = PKI.host().certificate().getNotAfter().toInstant();

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        PKI.writeTo(folder);
        permit("host.key", "rw-r-----");
    }

    @Test
    void aGoodCredentialIsNoFinding() throws IOException {
        assertThat(findings("host.pem", "host.key", "certificates")).isEmpty();
    }

    @Test
    void withHttpNothingIsLookedAt() throws IOException {
        assertThat(WrittenIni.of(
                                folder,
                                "[emir-serp]",
                                "url = http://h",
                                "period = 1",
                                "validity = 2",
                                "cert = lost.pem",
                                "[s]",
                                "resource_bdii_url = ldap://h")
                        .findings())
                .isEmpty();
    }

    @Test
    void filesMustExist() throws IOException {
        assertThat(findings("lost.pem", "lost.key", "lost"))
                .containsExactly(
                        "3: error: cert is " + in("lost.pem") + ", which does not exist",
                        "4: error: key is " + in("lost.key") + ", which does not exist",
                        "5: error: cadir is " + in("lost") + ", which does not exist");
        assertThat(findings("certificates", "certificates", "host.pem"))
                .containsExactly(
                        "3: error: cert is " + in("certificates") + ", which is no file",
                        "4: error: key is " + in("certificates") + ", which is no file",
                        "5: error: cadir is " + in("host.pem") + ", which is no folder");
    }

    /** Some users may read everything. */
    @Test
    void filesMustBeReadable() throws IOException {
        permit("host.pem", "---------");
        permit("host.key", "---------");
        permit("certificates", "---------");
        try {
            assumeFalse(Files.isReadable(in("host.key")));
            String sentence = ", which may not be read by the user that the publisher runs as";
            assertThat(findings("host.pem", "host.key", "certificates"))
                    .containsExactly(
                            "3: error: cert is " + in("host.pem") + sentence,
                            "4: error: key is " + in("host.key") + sentence,
                            "5: error: cadir is " + in("certificates") + sentence);
        } finally {
            permit("certificates", "rwx------");
        }
    }

    /** It is the section that could have named another. */
    @Test
    void theLineOfAStandardIsThatOfTheSection() throws IOException {
        List<String> findings = WrittenIni.of(
                        folder,
                        "[s]",
                        "resource_bdii_url = ldap://h",
                        "[emir-serp]",
                        "url = h",
                        "period = 1",
                        "validity = 2",
                        "cert = host.pem",
                        "key = host.key",
                        "cadir = ",
                        "[DEFAULT]",
                        "cadir = %(x)s")
                .findings();

        assertThat(findings.get(0)).matches("(3: error: cadir is /etc/grid-security/certificates, .*|9: warning: .*)");
        assertThat(findings)
                .contains(
                        "9: warning: cadir is empty and counts as not given",
                        "11: error: cadir refers to x, which is neither in [emir-serp] nor in [DEFAULT]");
    }

    @Test
    void filesMustBePem() throws IOException {
        permit("host.p12", "rw-------");
        assertThat(findings("host.p12", "host.p12", "certificates"))
                .containsExactly(
                        "3: error: cert is " + in("host.p12") + ", which has no certificate in PEM",
                        "4: error: key is " + in("host.p12") + ", which has no private key in PEM");
    }

    @Test
    void aKeyInAFormOfOpensshIsNone() throws IOException {
        write("ssh.key", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n");
        assertThat(findings("host.pem", "ssh.key", "certificates"))
                .containsExactly("4: error: key is " + in("ssh.key") + ", which has no private key in PEM");
    }

    @Test
    void aKeyMustNotWantAPassword() throws IOException {
        for (String encrypted : List.of(
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\n",
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n")) {
            write("secret.key", encrypted + "AAAA\n");
            assertThat(findings("host.pem", "secret.key", "certificates"))
                    .containsExactly("4: error: key is " + in("secret.key")
                            + ", which is encrypted, but there is nobody who could be asked for the password");
        }
    }

    @Test
    void certificateAndKeyMustBelongTogether() throws IOException {
        permit("other.key", "rw-------");
        assertThat(findings("host.pem", "other.key", "certificates"))
                .containsExactly("3: error: the credential " + in("host.pem") + ", taken for PEM, cannot be used:"
                        + " the private key does not belong to any of the 1 certificates that are there");
    }

    @Test
    void whatOnlyLooksLikePemIsDamaged() throws IOException {
        for (String damaged : List.of("????", "AAAA", "!", "", "\0", "MIIB\n")) {
            write("damaged.pem", "-----BEGIN CERTIFICATE-----\n" + damaged + "\n-----END CERTIFICATE-----\n");
            assertThat(findings("damaged.pem", "host.key", "certificates"))
                    .singleElement()
                    .asString()
                    .startsWith("3: error: ")
                    .contains(in("damaged.pem").toString());
            write("damaged.key", "-----BEGIN PRIVATE KEY-----\n" + damaged + "\n-----END PRIVATE KEY-----\n");
            assertThat(findings("host.pem", "damaged.key", "certificates"))
                    .singleElement()
                    .asString()
                    .startsWith("3: error: ");
        }
    }

    @Test
    void aCertificateHasItsTime() throws IOException {
        String cert = "cert is " + in("host.pem") + ", which ";
        assertThat(at(START.minusSeconds(1))).containsExactly("3: error: " + cert + "is not valid before " + START);
        assertThat(at(START)).isEmpty();
        assertThat(at(END.minus(Duration.ofDays(7)))).isEmpty();
        assertThat(at(END.minus(Duration.ofDays(7)).plusSeconds(1)))
                .containsExactly("3: warning: " + cert + "expires soon, at " + END);
        assertThat(at(END.minusSeconds(1))).containsExactly("3: warning: " + cert + "expires soon, at " + END);
        assertThat(at(END)).containsExactly("3: error: " + cert + "has expired at " + END);
    }

    @Test
    void aKeyThatEveryUserMayReadIsNone() throws IOException {
        permit("host.key", "rw-r--r--");

        assertThat(findings("host.pem", "host.key", "certificates"))
                .containsExactly("4: warning: key is " + in("host.key")
                        + ", which every user of this host may read (rw-r--r--)");
    }

    @Test
    void aFolderOfAuthoritiesHasSome() throws IOException {
        Path authorities = Files.createDirectory(folder.resolve("authorities"));
        Files.createFile(authorities.resolve("README"));
        Files.createFile(authorities.resolve("0a1b2c3d.r0"));
        assertThat(findings("host.pem", "host.key", "authorities"))
                .containsExactly("5: error: cadir is " + authorities + ", which has no certificate of an authority: no"
                        + " file whose name ends in .0 to .9, .pem or .crt");
        for (String name : List.of("0a1b2c3d.0", "0a1b2c3d.9", "ca.pem", "ca.crt")) {
            Path authority = Files.createFile(authorities.resolve(name));
            assertThat(findings("host.pem", "host.key", "authorities")).isEmpty();
            Files.delete(authority);
        }
    }

    private List<String> findings(String cert, String key, String cadir) throws IOException {
        return file(cert, key, cadir).findings();
    }

    private List<String> at(Instant now) throws IOException {
        return file("host.pem", "host.key", "certificates").findings(now);
    }

    private WrittenIni file(String cert, String key, String cadir) throws IOException {
        return WrittenIni.of(
                folder,
                "[emir-serp]",
                "url = h",
                "cert = " + cert,
                "key = " + key,
                "cadir = " + cadir,
                "period = 1",
                "validity = 2",
                "[s]",
                "resource_bdii_url = ldap://h");
    }

    private Path in(String name) {
        return folder.resolve(name);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(in(name), text);
        permit(name, "rw-------");
    }

    private void permit(String name, String permissions) throws IOException {
        Files.setPosixFilePermissions(in(name), PosixFilePermissions.fromString(permissions));
    }
}
