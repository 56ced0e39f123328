package org.waymark.registry.publisher.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.waymark.registry.client.records.Greeting;
import org.waymark.registry.client.records.Registry;
import org.waymark.registry.client.records.Told;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.EndpointId;

/**
 * A registry to which there are new connections when the certificate of this host is another one. A connection, and a session
 * of TLS that is resumed, go on with the certificate that they began with. For one thread.
 */
public final class RenewedRegistry implements Registry {
    private final Supplier<String> credential;
    private final Supplier<Registry> connect;
    private Optional<Connected> connected = Optional.empty();

    /** A registry, and the credential that it was connected with. */
    private record Connected(String credential, Registry registry) {}

    /**
     * Connects when it is needed.
     *
     * @param credential something that changes when the credential does
     * @param connect makes a registry that has no connection yet
     */
    public RenewedRegistry(Supplier<String> credential, Supplier<Registry> connect) {
        this.credential = credential;
        this.connect = connect;
    }

    @Override
    public Greeting greet() {
        return registry().greet();
    }

    @Override
    public Told register(List<Attributes> records) {
        return registry().register(records);
    }

    @Override
    public Told remove(List<EndpointId> ids) {
        return registry().remove(ids);
    }

    private Registry registry() {
        String now = credential.get();
        Connected current = connected
                .filter(known -> known.credential().equals(now))
                .orElseGet(() -> new Connected(now, connect.get()));
        connected = Optional.of(current);
        return current.registry();
    }
}
