package org.waymark.registry.xacml.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.registry.model.settings.CredentialSettings;

/** Self-signed certificates in all kinds of files, made by the JDK's keytool. */
final class TestCredential {
    static final String PASSWORD = "change me";
    static final String ALIAS = "host";

    private static final Map<String, byte[]> PEM = new ConcurrentHashMap<>();

    private TestCredential() {}

    static Optional<CredentialSettings> settings(Path file) {
        return settings(file, Optional.empty());
    }

    static Optional<CredentialSettings> settings(Path file, Optional<String> alias) {
        return Optional.of(new CredentialSettings(
                file, Optional.empty(), Optional.of(PASSWORD), Optional.empty(), Optional.empty(), alias));
    }

    /** A key store of a type. */
    static Path store(Path folder, String type, String name) throws IOException {
        Path file = folder.resolve("host." + type);
        keytool(file, "-genkeypair", "-storetype", type, "-keyalg", "EC", "-dname", name);
        return file;
    }

    static Path der(Path folder, String name) throws IOException {
        return exported(folder, name, "host.der");
    }

    static Path pem(Path folder, String name) throws IOException {
        byte[] bytes = PEM.computeIfAbsent(name, one -> {
            try {
                return Files.readAllBytes(exported(folder, one, "host.pem", "-rfc"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return Files.write(folder.resolve("host.pem"), bytes);
    }

    private static Path exported(Path folder, String name, String file, String... how) throws IOException {
        Path exported = folder.resolve(file);
        List<String> arguments = new ArrayList<>(List.of("-exportcert", "-file", exported.toString()));
        Collections.addAll(arguments, how);
        keytool(store(folder, "pkcs12", name), arguments.toArray(String[]::new));
        return exported;
    }

    private static void keytool(Path store, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        Collections.addAll(command, arguments);
        Collections.addAll(command, "-alias", ALIAS, "-keystore", store.toString());
        Collections.addAll(command, "-storepass", PASSWORD, "-keypass", PASSWORD);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
    }
}
