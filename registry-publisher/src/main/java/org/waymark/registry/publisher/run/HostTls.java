package org.waymark.registry.publisher.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.Security;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.waymark.registry.client.http.ServerTls;
import org.waymark.registry.model.file.WatchedFile;
import org.waymark.registry.publisher.config.PublisherSettings.Tls;
import org.waymark.registry.trust.config.TrustConfiguration;
import org.waymark.registry.trust.provider.WaymarkTrust;

/**
 * TLS with the files of a grid host, as registries have it: authorities with their revocation lists and namespaces. What is
 * renewed in the files counts for the next connection.
 */
public final class HostTls {
    private HostTls() {}

    /** The way to one registry; there is one such way in a process. */
    public static SSLContext to(URI registry, Tls files) {
        Properties settings = new Properties();
        settings.setProperty("emir.address", registry.toString());
        settings.setProperty("emir.security.credential.format", "PEM");
        settings.setProperty(
                "emir.security.credential.path", files.certificate().toString());
        settings.setProperty("emir.security.credential.keyPath", files.key().toString());
        settings.setProperty("emir.security.truststore.type", "openssl");
        settings.setProperty(
                "emir.security.truststore.opensslPath", files.authorities().toString());
        WaymarkTrust provider = new WaymarkTrust(new TrustConfiguration(settings, Map.of()));
        Security.removeProvider(provider.getName());
        Security.addProvider(provider);
        try {
            return ServerTls.context();
        } catch (ServerTls.Unavailable e) {
            throw new IllegalStateException("The provider was installed a moment ago", e);
        }
    }

    /** What changes when the certificate or the key does. */
    public static String state(Tls files) {
        return state(files.certificate()) + " " + state(files.key());
    }

    private static String state(Path file) {
        try {
            return WatchedFile.stateOf(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
