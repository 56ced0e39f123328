package org.waymark.registry.ejb.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Names this node: as it is told to, or else so that two on one machine, or in two containers, differ. */
@ApplicationScoped
public class NodeNameProducer {
    private static final String PROPERTY = "waymark.node";
    private static final String VARIABLE = "WAYMARK_NODE";

    @Produces
    @Dependent
    NodeName nodeName() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(NodeName::new)
                .orElseGet(NodeNameProducer::byMachine);
    }

    /** In containers the process id is the same everywhere and the host name differs; on one host it is the reverse. */
    private static NodeName byMachine() {
        return new NodeName(host() + "-" + ProcessHandle.current().pid());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
