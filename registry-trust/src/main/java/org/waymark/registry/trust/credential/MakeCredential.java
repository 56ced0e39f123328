package org.waymark.registry.trust.credential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.settings.CredentialSettings;
import org.waymark.registry.trust.Arguments;
import org.waymark.registry.trust.Command;
import org.waymark.registry.trust.config.TrustConfiguration;

/** Makes the key store that servers need of the credential that the settings name, whatever its form. */
public final class MakeCredential implements Command {
    private final Clock clock;

    public MakeCredential(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String usage() {
        return "[--config FILE] --out FILE.p12 [--alias NAME] --password-file FILE";
    }

    @Override
    public void run(Arguments arguments, PrintWriter out) throws IOException, UsageException {
        arguments.allow(Set.of("config", "out", "alias", "password-file"), 0);
        Path file = arguments.path("out");
        char[] password = password(arguments.path("password-file"));
        HostCredential credential = CredentialReader.read(settings(arguments));
        Instant end = credential.certificate().getNotAfter().toInstant();
        if (end.isBefore(clock.instant())) {
            out.println("WARNING: the certificate has expired on " + end);
        }
        KeyStores.write(credential, file, arguments.find("alias").orElse("s1as"), password);
        out.println(file + " is made for "
                + credential.certificate().getSubjectX500Principal().getName() + ", valid until " + end);
    }

    private static CredentialSettings settings(Arguments arguments) throws IOException, UsageException {
        return TrustConfiguration.ofThisProcess()
                .named(arguments.findPath("config"))
                .credential()
                .orElseThrow(() -> new IOException("emir.security.credential.path is not set"));
    }

    private static char[] password(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return Optional.ofNullable(reader.readLine())
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new IOException("the first line of " + file + ", the password, is empty"))
                    .toCharArray();
        } catch (IOException e) {
            throw new IOException("the password cannot be read: " + e.getMessage(), e);
        }
    }
}
