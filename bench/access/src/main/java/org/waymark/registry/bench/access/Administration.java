package org.waymark.registry.bench.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.security.auth.x500.X500Principal;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.AclPolicy;
import org.waymark.registry.model.settings.PolicySettings;
import org.waymark.registry.model.settings.PolicySettings.Combining;
import org.waymark.registry.model.settings.PolicySettings.Matching;
import org.waymark.registry.model.settings.PolicySettings.Source;
import org.waymark.registry.xacml.access.FolderPolicies;

/** A thousand service owners, in an access control list and in a file of attributes; and the policies that are shipped. */
record Administration(Path folder, List<X500Principal> callers) {
    static final int CALLERS = 1000;

    static Administration make() throws IOException {
        Path folder = Files.createTempDirectory("bench-access");
        List<X500Principal> callers = IntStream.range(0, CALLERS)
                .mapToObj(i -> new X500Principal("CN=Publisher " + i + ",OU=Site " + i % 50 + ",O=Example,C=DE"))
                .toList();
        Administration administration = new Administration(folder, callers);
        administration.write("emir.acl", "%s :: serviceowner%n", "%s");
        administration.write(
                "users.xml",
                "<entry key=\"%s\"><attribute name=\"role\"><value>serviceowner</value></attribute></entry>%n",
                "<fileAttributeSource>%s</fileAttributeSource>");
        Files.writeString(
                folder.resolve("xacml2.config"),
                "localpdp.directory = " + Path.of("server-config/policies").toAbsolutePath() + "\n");
        return administration;
    }

    private void write(String name, String line, String whole) throws IOException {
        String lines =
                callers.stream().map(caller -> line.formatted(caller.getName())).collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve(name), whole.formatted(lines));
        file.toFile().deleteOnExit();
    }

    AccessPolicy list() {
        return AclPolicy.of(folder.resolve("emir.acl"));
    }

    AccessPolicy policies() {
        return new FolderPolicies()
                .open(
                        new PolicySettings(
                                folder.resolve("xacml2.config"),
                                List.of(new Source("FILE", folder.resolve("users.xml"), Matching.STRICT)),
                                Combining.MERGE_LAST_OVERRIDES),
                        Optional.empty());
    }
}
