package org.waymark.registry.attempts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.registry.application.Deployments;

/** The shipped archive under TLS, with an access control list, and whoever wants something of it. */
@ExtendWith(ArquillianExtension.class)
@Timeout(120)
abstract class SecuredRegistry {
    /** Each in another spelling. */
    private static final List<String> LIST = List.of(
            "# who may do what",
            "DC = org, DC = example, OU = people, CN = Ada Admin :: admin",
            "CN=Olga Owner,OU=people,DC=example,DC=org :: serviceowner",
            "/DC=org/DC=example/OU=people/CN=Otto Other :: serviceowner",
            "/DC=org/DC=example/OU=people/CN=Emma Email/Email=emma@example.org :: serviceowner",
            "cn=edda  elliptic, ou=people, dc=example, dc=org :: serviceowner",
            "CN=child.example.org,OU=hosts,DC=example,DC=org :: child",
            "CN=peer.example.org,OU=hosts,DC=example,DC=org :: peer");

    @ArquillianResource
    private URL advertised;

    private Target target;

    @Deployment(testable = false)
    public static Archive<?> shipped() {
        writeList(LIST);
        Deployments.configure(settings(Map.of("emir.security.accesscontrol.acl", list().toString())));
        return Deployments.shipped();
    }

    /** The settings of a registry that speaks TLS on the listeners of the server of this run. */
    static Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "emir.address",
                "https://localhost:" + Deployments.property("registry.tls.port"),
                "emir.address.anonymousPort",
                Deployments.property("registry.anonymous.port"),
                "emir.audit.file",
                auditLog().toString(),
                "emir.security.credential.path",
                pki().resolve("host.p12").toString(),
                "emir.security.credential.password",
                "changeit",
                "emir.security.truststore.type",
                "openssl",
                "emir.security.truststore.updateInterval",
                "1",
                "emir.security.truststore.opensslPath",
                pki().resolve("certificates").toString()));
        // A store of its own: tests of the open registry expect it to be empty.
        settings.put("emir.store.path", Deployments.property("registry.data") + "-secured");
        settings.putAll(more);
        return settings;
    }

    @BeforeEach
    void aim() {
        target = new Target(
                Integer.parseInt(Deployments.property("registry.tls.port")),
                Integer.parseInt(Deployments.property("registry.anonymous.port")),
                Deployments.plainPort(advertised),
                pki());
    }

    Target target() {
        return target;
    }

    static Path pki() {
        return Path.of(Deployments.property("pki"));
    }

    static List<String> usualList() {
        return LIST;
    }

    /** The list in force is another one, some seconds later. */
    static void writeList(List<String> lines) {
        try {
            Files.write(list(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path auditLog() {
        return Path.of(Deployments.property("registry.config") + ".audit.log");
    }

    private static Path list() {
        return Path.of(Deployments.property("registry.config") + ".acl");
    }
}
