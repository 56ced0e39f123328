package org.waymark.registry.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One run: an empty start, a load, and a start with what the load left behind. */
final class Bench {
    private static final long SEED = 1;
    private static final long OTHER_SEED = 2;
    private static final int MOST_WARM_UP = 5000;
    private static final int LIMIT = 50;
    private static final int SHORTEST_RECORD = 1000;
    private static final int LOOKED_UP = 2000;

    private static final Reading SERVLET =
            new Reading("constant servlet", List.of(Targets.CONSTANT_SERVLET), SHORTEST_RECORD);
    private static final Reading RESOURCE =
            new Reading("constant JAX-RS resource", List.of(Targets.CONSTANT_RESOURCE), SHORTEST_RECORD);

    private final Options options;
    private final Installation installation;
    private final Path folder;
    private final Table table = new Table();

    /** @param folder where the store and the servers' files may lie */
    Bench(Options options, Path folder) {
        this.options = options;
        this.installation = new Installation(options.root());
        this.folder = folder;
    }

    /** Measures; setting and table. */
    String run() throws IOException, InterruptedException {
        String setting = Setting.of(options, installation);
        if (options.ceilingOnly()) {
            ceiling();
        } else {
            start("empty store");
            Batches batches = Batches.of(SEED, options.records());
            load(batches);
            restart(batches);
        }
        return setting + "\n\n" + table;
    }

    private void ceiling() throws IOException, InterruptedException {
        try (MicroServer server = MicroServer.start(installation, folder, List.of(ceilingAtItsContext()))) {
            server.await(Targets.CONSTANT_RESOURCE);
            Readings readings = readings(server, List.of(SERVLET, RESOURCE));
            readings.run();
            readings.report(table);
            table.footprint("after the load", server.footprint());
        }
    }

    private void start(String what) throws IOException, InterruptedException {
        Progress.say("Starting: " + what);
        try (MicroServer server = MicroServer.start(installation, folder, List.of(registryAtTheRoot()))) {
            table.start(what, server.await(Targets.READY));
            table.footprint(what, server.footprint());
        }
    }

    private void load(Batches batches) throws IOException, InterruptedException {
        Progress.say("Starting: for the load");
        List<String> both = List.of(registryAtTheRoot(), ceilingAtItsContext());
        try (MicroServer server = MicroServer.start(installation, folder, both)) {
            server.await(Targets.READY);
            server.await(Targets.CONSTANT_RESOURCE);
            register(new SocketLoad(server, options.connections()), batches);
            read(server, batches);
            table.footprint("after the load", server.footprint());
        }
    }

    private void register(SocketLoad load, Batches batches) throws InterruptedException {
        Batches others = Batches.of(OTHER_SEED, Math.min(MOST_WARM_UP, options.records()));
        Progress.say("Registering " + others.ids().size() + " other records, and removing them again");
        table.load(
                "registration, batches of 100, JVM cold",
                "rec/s",
                load.once(others.requests()).of(others.ids().size()));
        List<byte[]> removals =
                others.ids().stream().map(Targets::record).map(Requests::delete).toList();
        table.load("removal, one by one", "rec/s", load.once(removals));
        Progress.say("Registering " + options.records() + " records");
        table.load(
                "registration, batches of 100",
                "rec/s",
                load.once(batches.requests()).of(options.records()));
        Progress.say("Renewing them");
        table.load(
                "renewal, batches of 100",
                "rec/s",
                load.once(batches.requests()).of(options.records()));
    }

    private void read(MicroServer server, Batches batches) throws IOException, InterruptedException {
        List<String> ids = batches.ids();
        List<String> types = batches.typesWith(LIMIT);
        Reading byId = new Reading("GET by id", ids.stream().map(Targets::byId).toList(), SHORTEST_RECORD);
        Reading record = new Reading(
                "GET /serviceadmin by id", ids.stream().map(Targets::record).toList(), SHORTEST_RECORD);
        Reading byType = new Reading(
                "GET by type, limit 50",
                types.stream().map(type -> Targets.byType(type, LIMIT)).toList(),
                SHORTEST_RECORD);
        Readings readings = readings(server, List.of(SERVLET, RESOURCE, byId, record, byType));
        readings.run();
        readings.report(table);
        table.fact("GET by id : constant JAX-RS resource", readings.ratio(byId, RESOURCE));
    }

    private void restart(Batches batches) throws IOException, InterruptedException {
        String what = options.records() + " stored records";
        Progress.say("Starting: " + what);
        try (MicroServer server = MicroServer.start(installation, folder, List.of(registryAtTheRoot()))) {
            table.start(what, server.await(Targets.READY));
            table.footprint(what, server.footprint());
            lookUp(new SocketLoad(server, options.connections()), batches.ids());
        }
    }

    private void lookUp(SocketLoad load, List<String> ids) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(SEED);
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < LOOKED_UP; i++) {
            requests.add(Requests.get(Targets.record(ids.get(random.nextInt(ids.size())))));
        }
        long missing = load.once(requests).failures();
        table.fact("missing after the restart, of " + LOOKED_UP + " looked up", Long.toString(missing));
    }

    private Readings readings(MicroServer server, List<Reading> kinds) {
        Load load = options.wrk()
                ? new WrkLoad(server, options.connections(), installation.wrkScript())
                : new SocketLoad(server, options.connections());
        return new Readings(load, Duration.ofSeconds(options.seconds()), kinds);
    }

    private String registryAtTheRoot() {
        return installation.registry() + ":/";
    }

    private String ceilingAtItsContext() {
        return installation.ceiling() + ":/ceiling";
    }
}
