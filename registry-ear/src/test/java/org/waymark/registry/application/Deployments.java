package org.waymark.registry.application;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed: the archive that was built for the server of this run, unchanged, and the settings it finds. */
public final class Deployments {

    private Deployments() {}

    /**
     * Writes the settings file that the server of this run was told of. An application reads it when it starts, which is
     * when it is deployed: so every test class may have settings of its own, on a server that keeps running.
     */
    public static void configure(Map<String, String> settings) {
        Properties properties = new Properties();
        properties.setProperty("emir.store.path", property("registry.data"));
        properties.putAll(settings);
        try (OutputStream out = Files.newOutputStream(Path.of(property("registry.config")))) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException("The settings cannot be written", e);
        }
    }

    /** The self-contained WAR for Payara Micro, the EAR for everything else. */
    public static Archive<?> shipped() {
        return switch (property("arquillian.launch")) {
            case "payara-micro" -> imported(WebArchive.class, "registry.war");
            default -> imported(EnterpriseArchive.class, "registry.ear");
        };
    }

    /**
     * Where to ask. The port is the server's choice; host and path are ours, because the servers advertise the name of
     * this machine while they listen to nobody but itself.
     */
    public static URI address(URL advertised) {
        return URI.create("http://127.0.0.1:" + plainPort(advertised) + "/");
    }

    /** Of several listeners a server may advertise any; where the build chose the port, it is known. */
    public static int plainPort(URL advertised) {
        return Integer.getInteger("registry.http.port", advertised.getPort());
    }

    private static <A extends Archive<A>> A imported(Class<A> kind, String archive) {
        return ShrinkWrap.createFromZipFile(kind, new File(property(archive)));
    }

    /** What the build says about the server of this run. */
    public static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> name + " is set by the build");
    }
}
