package org.waymark.registry.trust.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.trust.pki.Credential;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.TestPki;
import org.waymark.registry.trust.provider.Client;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustJarIT {
    private Path folder = Path.of("");

    private static final TestPki PKI = TestPki.create();

    @BeforeAll
    void configuration(@TempDir Path made) throws IOException {
        folder = made;
        PKI.writeTo(folder);
        Files.writeString(folder.resolve("emir.config"), """
                emir.address = https://localhost:9126
                emir.security.truststore.type = openssl
                emir.security.truststore.opensslPath = %s
                emir.security.credential.path = %s
                """.formatted(
                        folder.resolve("certificates"), folder.resolve("host.p12")));
    }

    @Test
    void aServerThatKnowsNothingOfItTrustsByIt() throws IOException, InterruptedException, URISyntaxException {
        Process server = new ProcessBuilder(
                        java(),
                        "-javaagent:" + jar(),
                        "-Dwaymark.config=" + folder.resolve("emir.config"),
                        "-cp",
                        Path.of(Server.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        Server.class.getName(),
                        folder.resolve("host.p12").toString())
                .redirectError(folder.resolve("log").toFile())
                .start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            List<String> providers = Arrays.asList(out.readLine().split(" "));
            int port = Integer.parseInt(out.readLine());

            assertThat(Client.getsIn(credential(Identity.ADMIN), port)).isTrue();
            assertThat(Client.getsIn(credential(Identity.PROXY_OF_PROXY), port)).isTrue();
            assertThat(Client.getsIn(credential(Identity.OUTSIDER), port)).isFalse();
            assertThat(Client.getsIn(credential(Identity.REVOKED), port)).isFalse();
            assertThat(providers).startsWith("SUN", "SunRsaSign").containsSubsequence("SunJSSE", "Waymark");
        } finally {
            server.getOutputStream().close();
            server.waitFor();
        }
        assertThat(folder.resolve("log"))
                .content()
                .contains("authorities that are trusted: 1", "refused client CN=Rita Revoked")
                .doesNotContain("\tat ");
    }

    @Test
    void asAProgramItSaysWhoIsTrusted() throws IOException, InterruptedException {
        assertThat(program(
                        "check-trust", "--config", folder.resolve("emir.config").toString()))
                .containsExactly("Authorities that are trusted: 1", "  CN=Example CA,DC=example,DC=org", "exit 0");
        assertThat(program(
                        "check-trust",
                        "--config",
                        folder.resolve("emir.config").toString(),
                        folder.resolve("expired.pem").toString()))
                .anyMatch(line -> line.startsWith("refused as a client: CN=Eric Expired") && line.contains("expired"))
                .endsWith("exit 1");
        assertThat(program("frobnicate")).contains("exit 2").first().asString().startsWith("usage: ");
    }

    @Test
    void nothingInItHasANameThatOthersHave() throws IOException {
        try (ZipFile jar = new ZipFile(jar())) {
            assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("org/waymark/registry/trust/"));
            assertThat(jar.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA)"));
        }
    }

    private static Credential credential(Identity identity) {
        return PKI.credential(identity);
    }

    private static List<String> program(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", jar()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = out.lines().toList();
            return Stream.concat(said.stream(), Stream.of("exit " + process.waitFor()))
                    .toList();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String jar() {
        return System.getProperty("trust.jar");
    }
}
