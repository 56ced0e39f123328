package org.waymark.registry.trust.setup;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.settings.ListenerSettings;
import org.waymark.registry.model.settings.RegistrySettings;
import org.waymark.registry.trust.Arguments;
import org.waymark.registry.trust.Command;
import org.waymark.registry.trust.config.TrustConfiguration;

/**
 * Says where a registry listens, one listener on each line, for scripts: its kind, the address it is bound to, its port,
 * and its URL.
 */
public final class ShowListeners implements Command {

    @Override
    public String usage() {
        return "--config FILE";
    }

    @Override
    public void run(Arguments arguments, PrintWriter out) throws IOException, UsageException {
        arguments.allow(Set.of("config"), 0);
        RegistrySettings settings = TrustConfiguration.ofThisProcess().named(Optional.of(arguments.path("config")));
        ListenerSettings listeners = settings.listeners();
        URI address = settings.server().address();
        String bind = BindAddress.of(listeners.bind());
        out.println((listeners.secure() ? "https" : "http") + " " + bind + " " + listeners.port() + " " + address);
        listeners
                .anonymousPort()
                .ifPresent(port ->
                        out.println("anonymous " + bind + " " + port + " http://" + address.getHost() + ":" + port));
    }
}
