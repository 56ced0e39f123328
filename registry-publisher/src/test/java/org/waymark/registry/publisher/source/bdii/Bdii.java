package org.waymark.registry.publisher.source.bdii;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFReader;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.waymark.registry.publisher.config.SourceSettings.ResourceBdii;
import org.waymark.registry.publisher.source.Harvest;

/** An information system in memory, without a schema: it takes whatever the test thinks of. */
final class Bdii implements AutoCloseable {
    static final String NAME = "site";
    static final BdiiLimits PATIENT =
            new BdiiLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(1), 1000, 100_000);

    private final InMemoryDirectoryServer server;

    private Bdii(InMemoryDirectoryServer server) {
        this.server = server;
    }

    static Bdii with(String ldif) throws LDAPException {
        return with(ldif, config -> {});
    }

    static Bdii with(String ldif, Consumer<InMemoryDirectoryServerConfig> settings) throws LDAPException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("o=glue");
        config.setSchema(null);
        config.setGenerateOperationalAttributes(false);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("loopback", InetAddress.getLoopbackAddress(), 0, null));
        settings.accept(config);
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.importFromLDIF(true, new LDIFReader(new ByteArrayInputStream(ldif.getBytes(StandardCharsets.UTF_8))));
        server.startListening();
        return new Bdii(server);
    }

    /** The information system with a few entries below its base. */
    static Harvest harvest(String ldif) throws LDAPException {
        try (Bdii bdii = with("dn: o=glue\nobjectClass: organization\no: glue\n\n" + ldif)) {
            return bdii.source(PATIENT).harvest();
        }
    }

    int port() {
        return server.getListenPort();
    }

    BdiiSource source(BdiiLimits limits) {
        return at(port(), "o=glue", limits);
    }

    static BdiiSource at(int port, String base, BdiiLimits limits) {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        return new BdiiSource(new ResourceBdii(NAME, host, port, base), limits);
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
