package org.waymark.registry.trust.longrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.settings.CredentialSettings;
import org.waymark.registry.trust.credential.CredentialReader;
import org.waymark.registry.trust.pki.TestPki;
import org.waymark.registry.trust.provider.SettingsOfTrust;
import org.waymark.registry.trust.validation.Refused;
import org.waymark.registry.trust.validation.Role;
import org.waymark.registry.trust.validation.Trust;

/** Proxies as the programs of the grid make them: Debian has them as globus-proxy-utils and voms-clients. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GridToolsTest {
    private static final TestPki PKI = TestPki.create();
    private static final String ACCEPTED = "accepted";

    private Path folder = Path.of("");

    @BeforeAll
    void files(@TempDir Path made) throws IOException {
        folder = made;
        PKI.writeTo(folder);
        Files.setPosixFilePermissions(folder.resolve("owner.key"), PosixFilePermissions.fromString("r--------"));
        Files.setPosixFilePermissions(folder.resolve("host.key"), PosixFilePermissions.fromString("r--------"));
    }

    @Test
    void gridProxyInitRfc() throws IOException, InterruptedException {
        assertThat(verdict(gridProxy("-rfc"))).isEqualTo(ACCEPTED);
    }

    @Test
    void gridProxyInitLimited() throws IOException, InterruptedException {
        List<X509Certificate> proxy = gridProxy("-rfc", "-limited");

        assertThat(verdict(proxy)).contains("limited");
        assertThat(verdict(proxy, "allowLimitedProxy=ALLOW")).isEqualTo(ACCEPTED);
    }

    @Test
    void gridProxyInitIndependent() throws IOException, InterruptedException {
        assertThat(verdict(gridProxy("-rfc", "-independent"))).contains("independent");
    }

    @Test
    void gridProxyInitLegacy() throws IOException, InterruptedException {
        List<X509Certificate> proxy = gridProxy("-old");

        assertThat(verdict(proxy)).contains("legacy");
        assertThat(verdict(proxy, "allowLegacyProxy=ALLOW")).isEqualTo(ACCEPTED);
    }

    @Test
    void gridProxyInitBeforeTheRfc() throws IOException, InterruptedException {
        assertThat(verdict(gridProxy("-draft"))).contains("legacy");
    }

    @Test
    void vomsProxyFake() throws IOException, InterruptedException {
        Path out = folder.resolve("voms.pem");
        run(
                "voms-proxy-fake",
                "-rfc",
                "-cert",
                file("owner.pem"),
                "-key",
                file("owner.key"),
                "-certdir",
                file("certificates"),
                "-hostcert",
                file("host.pem"),
                "-hostkey",
                file("host.key"),
                "-voms",
                "example",
                "-fqan",
                "/example/Role=NULL/Capability=NULL",
                "-uri",
                "voms.example.org:15000",
                "-bits",
                "2048",
                "-out",
                out.toString());

        assertThat(verdict(chain(out))).isEqualTo(ACCEPTED);
    }

    @Test
    void theBundleOfTheGridLoadsAndKnowsNobodyOfOurs() throws IOException {
        Path bundle = Path.of("/etc/grid-security/certificates");
        assumeTrue(Files.isDirectory(bundle), "igtf-policy-classic is not installed");
        Trust trust = Trust.of(SettingsOfTrust.with("type=openssl", "opensslPath=" + bundle));
        long certificates;
        try (Stream<Path> files = Files.list(bundle)) {
            certificates =
                    files.filter(file -> file.toString().endsWith(".pem")).count();
        }

        assertThat(trust.authorities()).hasSizeGreaterThan(50);
        assertThat((long) trust.authorities().size()).isLessThanOrEqualTo(certificates);
        assertThat(trust.problems()).isEmpty();
        assertThat(verdict(trust, PKI.host().chain())).contains("not signed by a trusted authority");
    }

    private List<X509Certificate> gridProxy(String... options) throws IOException, InterruptedException {
        Path out = folder.resolve("grid-proxy.pem");
        Files.deleteIfExists(out);
        List<String> command = new ArrayList<>(List.of("grid-proxy-init", "-q", "-bits", "2048"));
        command.addAll(List.of("-cert", file("owner.pem"), "-key", file("owner.key")));
        command.addAll(List.of("-certdir", file("certificates"), "-out", out.toString()));
        command.addAll(Arrays.asList(options));
        run(command.toArray(String[]::new));
        return chain(out);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void run(String... command) throws IOException, InterruptedException {
        assumeTrue(installed(command[0]), command[0] + " is not installed");
        Path said = folder.resolve("said");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .start()
                .waitFor();

        assertThat(exit).as(Files.readString(said, StandardCharsets.ISO_8859_1)).isZero();
    }

    private static boolean installed(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** A proxy file has the proxy, its key, and its issuers. */
    private static List<X509Certificate> chain(Path file) throws IOException {
        return CredentialReader.read(new CredentialSettings(
                        file, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                .chain();
    }

    private String verdict(List<X509Certificate> chain, String... lines) throws IOException {
        String[] all = Stream.concat(
                        Stream.of("type=openssl", "opensslPath=" + folder.resolve("certificates")), Stream.of(lines))
                .toArray(String[]::new);
        return verdict(Trust.of(SettingsOfTrust.with(all)), chain);
    }

    private static String verdict(Trust trust, List<X509Certificate> chain) {
        try {
            trust.check(chain, Role.CLIENT);
            return ACCEPTED;
        } catch (Refused e) {
            return String.valueOf(e.getMessage());
        }
    }
}
