package org.waymark.registry.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.registry.trust.pki.Credential;
import org.waymark.registry.trust.pki.Identity;
import org.waymark.registry.trust.pki.TestPki;

/**
 * A registry that wants to see certificates: those of a made-up authority, an access control list, the settings, and
 * what a server has to be told, made by the program that the start script uses as well.
 */
final class SecureSetup {
    /** The rest of the machine's people are no concern of the registry: they read. */
    private static final List<Identity> REGISTERING = List.of(Identity.OWNER, Identity.EC);

    private static final String BASE = "listeners";

    private final Installation installation;
    private final Path folder;
    private final int port;
    private final TestPki pki = TestPki.create();

    private SecureSetup(Installation installation, Path folder, int port) {
        this.installation = installation;
        this.folder = folder;
        this.port = port;
    }

    /** Writes all files into a folder. */
    static SecureSetup in(Path folder, Installation installation) throws IOException, InterruptedException {
        SecureSetup setup = new SecureSetup(installation, folder, MicroServer.freePort());
        setup.pki.writeTo(folder);
        Files.write(setup.file("access.acl"), acl());
        Files.writeString(setup.file("emir.config"), setup.settings());
        Files.writeString(setup.file("password"), TestPki.PASSWORD);
        setup.run("credential", "--out", setup.name("server.p12"), "--alias", "s1as");
        setup.run("payara-micro", "--out", setup.name(BASE), "--key-store", setup.name("server.p12"));
        return setup;
    }

    /** How the server is started: with its boot commands and the provider of trust. */
    Startup startup() throws IOException {
        List<String> commands = new ArrayList<>(Files.readAllLines(installation.settings("preboot.asadmin")));
        commands.addAll(Files.readAllLines(file(BASE)));
        return new Startup(
                List.of("-Dwaymark.config=" + file("emir.config"), "-javaagent:" + installation.trust()),
                Files.write(file("boot.asadmin"), commands));
    }

    /** Clients with the certificate of one of the people. */
    TlsClients clients(Identity identity, String version) {
        Credential shown = pki.credential(identity);
        return new TlsClients(port, version, shown, pki.authority().certificate());
    }

    private static List<String> acl() {
        return REGISTERING.stream()
                .map(identity -> identity.subject().getName() + " :: serviceowner")
                .toList();
    }

    private String settings() {
        return """
                emir.address = https://localhost:%d
                emir.address.bind = 127.0.0.1
                emir.security.accesscontrol.acl = %s
                emir.security.truststore.type = openssl
                emir.security.truststore.opensslPath = %s
                emir.security.credential.path = %s
                emir.security.credential.keyPath = %s
                """.formatted(port, name("access.acl"), name("certificates"), name("host.pem"), name("host.key"));
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        List<String> always = List.of("--config", name("emir.config"), "--password-file", name("password"));
        List<String> command = new ArrayList<>(
                List.of(MicroServer.JAVA, "-jar", installation.trust().toString()));
        command.addAll(Stream.concat(Stream.of(arguments), always.stream()).toList());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String name(String name) {
        return file(name).toString();
    }
}
