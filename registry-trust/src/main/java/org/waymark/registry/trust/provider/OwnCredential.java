package org.waymark.registry.trust.provider;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.file.WatchedFile;
import org.waymark.registry.model.settings.CredentialSettings;
import org.waymark.registry.trust.config.TrustConfiguration;
import org.waymark.registry.trust.credential.CredentialReader;
import org.waymark.registry.trust.credential.HostCredential;

/**
 * What the settings name as this registry's credential, read again when its files change. Once read, the last good one
 * stays; until then whoever asks makes it try. Thread-safe.
 */
final class OwnCredential {
    private static final Logger LOG = System.getLogger(OwnCredential.class.getName());

    private final TrustConfiguration configuration;
    private Optional<WatchedFile<HostCredential>> file = Optional.empty();
    private String said = "";

    OwnCredential(TrustConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Empty if there is none that can be used; the log says why. */
    synchronized Optional<HostCredential> current() {
        if (file.isEmpty()) {
            file = open();
        }
        return file.map(WatchedFile::current);
    }

    private Optional<WatchedFile<HostCredential>> open() {
        try {
            CredentialSettings settings = configuration
                    .read()
                    .credential()
                    .orElseThrow(() -> new IOException("emir.security.credential.path is not set"));
            return Optional.of(WatchedFile.required(settings.path(), new Files(settings), System::nanoTime));
        } catch (IOException e) {
            say(e.getClass().equals(IOException.class) ? e.getMessage() : e.toString());
            return Optional.empty();
        }
    }

    /** Every connection tries anew: one line is enough for as long as the reason is the same. */
    private void say(@Nullable String why) {
        String line = String.valueOf(why);
        if (!line.equals(said)) {
            LOG.log(Level.ERROR, "no certificate is shown to others: {0}", line);
            said = line;
        }
    }

    /** The certificates, and the key if it has a file of its own. */
    private record Files(CredentialSettings settings) implements WatchedFile.Reading<HostCredential> {
        @Override
        public String title() {
            return "credential";
        }

        @Override
        public HostCredential read(Path file) throws IOException {
            return CredentialReader.read(settings);
        }

        @Override
        public String summary(HostCredential credential) {
            return credential.certificate().getSubjectX500Principal().getName() + ", valid until "
                    + credential.certificate().getNotAfter().toInstant();
        }

        @Override
        public String state(Path file) throws IOException {
            String certificates = WatchedFile.stateOf(file);
            return settings.keyPath().isPresent()
                    ? certificates + " "
                            + WatchedFile.stateOf(settings.keyPath().get())
                    : certificates;
        }
    }
}
