package org.waymark.registry.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.waymark.registry.trust.pki.Identity;

/** What TLS with certificates of clients costs: reading on connections that stay, and opening connections. */
final class TlsBench {
    private static final String RECENT = "TLSv1.3";
    private static final String OLD = "TLSv1.2";

    private final Options options;
    private final MicroServer server;
    private final SecureSetup setup;
    private final Table table;
    private final Map<Reading, Load> loads = new LinkedHashMap<>();
    private final Map<String, TlsClients> handshakes = new LinkedHashMap<>();

    private TlsBench(Options options, MicroServer server, SecureSetup setup, Table table) {
        this.options = options;
        this.server = server;
        this.setup = setup;
        this.table = table;
    }

    /** Starts a server that wants to see certificates, fills it and measures. */
    static void run(Options options, Installation installation, Path folder, Table table, Batches batches)
            throws IOException, InterruptedException {
        Progress.say("Starting: with TLS");
        SecureSetup setup = SecureSetup.in(Files.createTempDirectory(folder, "tls"), installation);
        try (MicroServer server =
                MicroServer.start(installation, setup.startup(), folder, installation.registryAndCeiling())) {
            server.await(Targets.READY);
            server.await(Targets.CONSTANT_RESOURCE);
            new TlsBench(options, server, setup, table).measure(batches);
        }
    }

    private void measure(Batches batches) throws IOException, InterruptedException {
        new Registration(load(setup.clients(Identity.OWNER, RECENT)), table)
                .register("registration, batches of 100, TLS 1.3, JVM cold", batches);
        Questions questions = new Questions(batches);
        reading(questions);
        connecting(questions.byId());
        Readings readings = new Readings(
                (kind, time) -> Objects.requireNonNull(loads.get(kind)).measure(kind, time),
                Duration.ofSeconds(options.seconds()),
                List.copyOf(loads.keySet()));
        readings.run();
        readings.report(table);
        handshakes.forEach((name, clients) -> table.fact(
                "sessions that were resumed, " + name, String.format(Locale.ROOT, "%.1f %%", clients.resumed() * 100)));
        table.footprint("after the load", server.footprint());
    }

    /** On connections that stay, as far as the server lets them. */
    private void reading(Questions questions) {
        List<Reading> kinds = List.of(Ceilings.SERVLET, Ceilings.RESOURCE, questions.byId(), questions.firstOfType());
        Map<String, Load> ways = new LinkedHashMap<>();
        ways.put("TLS 1.3", load(setup.clients(Identity.EC, RECENT)));
        ways.put("TLS 1.2", load(setup.clients(Identity.EC, OLD)));
        ways.put("plain HTTP", new SocketLoad(server, options.connections()));
        ways.forEach((way, load) -> kinds.forEach(kind -> loads.put(kind.over(way), load)));
    }

    private void connecting(Reading once) {
        for (Identity who : List.of(Identity.EC, Identity.OWNER, Identity.PROXY)) {
            connecting(
                    once,
                    "TLS 1.3, full, " + named(who),
                    setup.clients(who, RECENT).forgetful());
        }
        connecting(once, "TLS 1.3, resumed", setup.clients(Identity.EC, RECENT));
        connecting(
                once,
                "TLS 1.2, full, EC certificate",
                setup.clients(Identity.EC, OLD).forgetful());
        connecting(once, "TLS 1.2, resumed", setup.clients(Identity.EC, OLD));
    }

    private void connecting(Reading once, String way, TlsClients clients) {
        String name = "handshake and GET by id, " + way;
        handshakes.put(name, clients);
        loads.put(once.onNewConnections(name), load(clients));
    }

    private SocketLoad load(TlsClients clients) {
        return new SocketLoad(server, clients, options.connections());
    }

    private static String named(Identity who) {
        return switch (who) {
            case EC -> "EC certificate";
            case OWNER -> "RSA certificate";
            case PROXY -> "proxy certificate";
            default -> throw new IllegalArgumentException(who + " is nobody who is measured.");
        };
    }
}
