package org.waymark.registry.ejb.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.waymark.registry.client.federation.HttpWire;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.Limits;
import org.waymark.registry.client.http.ServerTls;
import org.waymark.registry.ejb.status.ProductVersion;
import org.waymark.registry.model.settings.ServerSettings;

/** Opens the ways out once, with the credential of the server if the registry has one. */
@ApplicationScoped
public class OutsideProducer {
    private static final Logger LOG = System.getLogger(OutsideProducer.class.getName());

    // A pseudo-scope: what is made is no class that could have a proxy.
    @Produces
    @Singleton
    Outside outside(ServerSettings server, Clock clock) {
        String own = server.address().toString();
        Optional<SSLContext> tls = server.isSecure() ? tls() : Optional.empty();
        BoundedClient client = new BoundedClient(tls, "Waymark/" + ProductVersion.read(), Limits.USUAL);
        return new Outside(client, new HttpWire(client, own, clock), tls.flatMap(context -> ServerTls.subject()));
    }

    private static Optional<SSLContext> tls() {
        try {
            return Optional.of(ServerTls.context());
        } catch (ServerTls.Unavailable e) {
            LOG.log(Level.WARNING, "{0}", e.getMessage());
            return Optional.empty();
        }
    }
}
