package org.waymark.registry.application;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.util.Objects;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed: the archive that was built for the server of this run, unchanged. */
final class Deployments {

    private Deployments() {}

    /** The self-contained WAR for Payara Micro, the EAR for everything else. */
    static Archive<?> shipped() {
        return switch (property("arquillian.launch")) {
            case "payara-micro" -> imported(WebArchive.class, "registry.war");
            default -> imported(EnterpriseArchive.class, "registry.ear");
        };
    }

    /**
     * Where to ask. The port is the server's choice; host and path are ours, because the servers advertise the name of
     * this machine while they listen to nobody but itself.
     */
    static URI address(URL advertised) {
        return URI.create("http://127.0.0.1:" + advertised.getPort() + "/");
    }

    private static <A extends Archive<A>> A imported(Class<A> kind, String archive) {
        return ShrinkWrap.createFromZipFile(kind, new File(property(archive)));
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> name + " is set by the build");
    }
}
