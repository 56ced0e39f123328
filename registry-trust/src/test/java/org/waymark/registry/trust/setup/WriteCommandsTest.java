package org.waymark.registry.trust.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.trust.Arguments;
import org.waymark.registry.trust.Command;
import org.waymark.registry.trust.Command.UsageException;

class WriteCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void nobodyElseReadsTheCommands() throws IOException, UsageException {
        Path out = folder.resolve("commands");
        Files.writeString(folder.resolve("password"), "secret\n");

        run(
                new WriteCommands(ServerCommands.PAYARA_MICRO),
                "--config",
                config("https://localhost:9126"),
                "--out",
                out.toString(),
                "--key-store",
                folder.resolve("server.p12").toString(),
                "--password-file",
                folder.resolve("password").toString());

        assertThat(Files.readAllLines(out)).anyMatch(line -> line.endsWith(".ssl.key-store-password=secret"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
    }

    @Test
    void anEmptyPasswordIsNone() throws IOException {
        Files.writeString(folder.resolve("password"), "\n");
        String config = config("https://localhost:9126");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> run(
                        new WriteCommands(ServerCommands.WILDFLY),
                        "--config",
                        config,
                        "--out",
                        "x",
                        "--key-store",
                        "x",
                        "--password-file",
                        folder.resolve("password").toString()))
                .withMessageStartingWith("there is no password in ");
    }

    @Test
    void tlsWithoutAKeyStoreIsASentence() throws IOException {
        String config = config("https://localhost:9126");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> run(new WriteCommands(ServerCommands.WILDFLY), "--config", config, "--out", "x"))
                .withMessage("TLS needs a key store for the credential");
    }

    @Test
    void scriptsAreToldWhereTheRegistryListens() throws IOException, UsageException {
        assertThat(run(new ShowListeners(), "--config", config("https://registry.example.org:9126")))
                .isEqualToNormalizingNewlines("""
                        https 127.0.0.1 9126 https://registry.example.org:9126
                        anonymous 127.0.0.1 9127 http://registry.example.org:9127
                        """);
        assertThat(run(new ShowListeners(), "--config", config("http://registry.example.org")))
                .isEqualToNormalizingNewlines("http 127.0.0.1 80 http://registry.example.org\n");
    }

    private static String run(Command command, String... words) throws IOException, UsageException {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        command.run(Arguments.of(List.of(words)), out);
        out.flush();
        return said.toString();
    }

    private String config(String address) throws IOException {
        return Files.write(
                        folder.resolve("emir.config"),
                        List.of(
                                "emir.address=" + address,
                                "emir.address.bind=lo",
                                "emir.address.anonymousPort=9127",
                                "emir.security.truststore.type=openssl",
                                "emir.security.credential.path=host.pem"))
                .toString();
    }
}
