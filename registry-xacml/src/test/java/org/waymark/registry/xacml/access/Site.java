package org.waymark.registry.xacml.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.access.Access;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.Decision;
import org.waymark.registry.model.access.Decision.Permitted;
import org.waymark.registry.model.file.WatchedFile;
import org.waymark.registry.model.settings.CredentialSettings;
import org.waymark.registry.model.settings.PolicySettings;
import org.waymark.registry.model.settings.PolicySettings.Combining;
import org.waymark.registry.model.settings.PolicySettings.Matching;
import org.waymark.registry.model.settings.PolicySettings.Source;

/** The folder of an administrator: policies, what is known of callers, and how time goes by. */
final class Site {
    static final String ADMIN = "CN=Ada Admin,O=Example,C=DE";
    static final String OWNER = "CN=Otto Owner,O=Example,C=DE";
    static final String BANNED = "CN=Ben Banned,O=Example,C=DE";
    static final String CHILD = "CN=registry.below.example.org,O=Example,C=DE";
    static final String STRANGER = "CN=Nora Nobody,O=Example,C=DE";

    /** For tables whose cells are separated by commas. */
    static final String ADMIN_QUOTED = "'" + ADMIN + "'";

    static final String OWNER_QUOTED = "'" + OWNER + "'";
    static final String CHILD_QUOTED = "'" + CHILD + "'";
    static final String STRANGER_QUOTED = "'" + STRANGER + "'";

    private static final String USERS = """
            <fileAttributeSource>
              <entry key="%s"><attribute name="role"><value>admin</value></attribute></entry>
              <entry key="%s"><attribute name="role"><value>serviceowner</value></attribute></entry>
              <entry key="%s"><attribute name="role"><value>banned</value></attribute></entry>
              <entry key="%s"><attribute name="role"><value>child</value></attribute></entry>
            </fileAttributeSource>
            """.formatted(ADMIN, OWNER, BANNED, CHILD);

    private final Path folder;
    private final AtomicLong nanoTime = new AtomicLong();

    Site(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(policies());
        write("xacml2.config", "localpdp.directory = policies\n");
        write("users.xml", USERS);
    }

    /** With the policies of a folder. */
    static Site with(Path folder, Path policies) throws IOException {
        Site site = new Site(folder);
        site.install(policies);
        return site;
    }

    static Path shipped() {
        Path here = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("server-config/policies"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    static Path emirs() {
        return Path.of("src/test/resources/emir");
    }

    Path policies() {
        return folder.resolve("policies");
    }

    /** Puts the policies of another folder in the place of those that are there. */
    void install(Path others) throws IOException {
        try (Stream<Path> old = Files.list(policies())) {
            old.forEach(Site::delete);
        }
        try (Stream<Path> files = Files.list(others)) {
            for (Path file : files.toList()) {
                Files.copy(file, policies().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    AccessPolicy open() {
        return open(Optional.empty());
    }

    AccessPolicy open(Optional<CredentialSettings> credential) {
        return new FolderPolicies(nanoTime::get).open(settings(), credential);
    }

    private PolicySettings settings() {
        return new PolicySettings(
                folder.resolve("xacml2.config"),
                List.of(new Source("FILE", folder.resolve("users.xml"), Matching.STRICT)),
                Combining.MERGE_LAST_OVERRIDES);
    }

    /** Lets pass what a change takes to be in force. */
    void settle(AccessPolicy policy) {
        for (int look = 0; look < 2; look++) {
            nanoTime.addAndGet(WatchedFile.INTERVAL.toNanos());
            ask(policy, STRANGER, "GET", "services");
        }
    }

    static Decision ask(AccessPolicy policy, String name, String method, String path) {
        return policy.decide(policy.identify(new X500Principal(name)), new Access(method, path));
    }

    static boolean isPermitted(AccessPolicy policy, String name, String method, String path) {
        return ask(policy, name, method, path) instanceof Permitted;
    }
}
