package org.waymark.registry.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run: an empty start, a load, and a start with what the load left behind. */
final class Bench {
    private static final long SEED = 1;
    private static final long OTHER_SEED = 2;
    private static final int MOST_WARM_UP = 5000;
    private static final int LOOKED_UP = 2000;

    private static final String REGISTRATION = "registration, batches of 100";
    private static final String COLD_REGISTRATION = "registration, batches of 100, JVM cold";

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
        } else if (options.isTls()) {
            TlsBench.run(options, installation, folder, table, Batches.of(SEED, options.records()));
        } else if (options.isFederation()) {
            FederationBench.run(options, installation, folder, table);
        } else if (options.isPublisher()) {
            PublisherBench.run(options, installation, folder, table);
        } else if (options.isPartial()) {
            load(Batches.of(SEED, options.records()));
        } else {
            start("empty store");
            Batches batches = Batches.of(SEED, options.records());
            load(batches);
            restart(batches);
        }
        return setting + "\n\n" + table;
    }

    private void ceiling() throws IOException, InterruptedException {
        try (MicroServer server = MicroServer.start(installation, folder, List.of(installation.ceiling()))) {
            server.await(Targets.CONSTANT_RESOURCE);
            read(server, Ceilings.all());
            table.footprint("after the load", server.footprint());
        }
    }

    private void start(String what) throws IOException, InterruptedException {
        Progress.say("Starting: " + what);
        try (MicroServer server = MicroServer.start(installation, folder, List.of(installation.registry()))) {
            table.start(what, server.await(Targets.READY));
            table.footprint(what, server.footprint());
        }
    }

    private void load(Batches batches) throws IOException, InterruptedException {
        Progress.say("Starting: for the load");
        try (MicroServer server = MicroServer.start(installation, folder, installation.registryAndCeiling())) {
            server.await(Targets.READY);
            server.await(Targets.CONSTANT_RESOURCE);
            Registration registration = new Registration(new SocketLoad(server, options.connections()), table);
            if (options.isPartial()) {
                registration.register(COLD_REGISTRATION, batches);
            } else {
                change(registration, batches);
            }
            read(server, readings(server, batches));
            table.footprint("after the load", server.footprint());
        }
    }

    private void change(Registration registration, Batches batches) throws InterruptedException {
        Batches others = Batches.of(OTHER_SEED, Math.min(MOST_WARM_UP, options.records()));
        registration.register(COLD_REGISTRATION, others);
        Progress.say("Removing them again");
        List<Request> removals =
                others.ids().stream().map(Targets::record).map(Request::delete).toList();
        registration.once("removal, one by one", removals, others);
        registration.register(REGISTRATION, batches);
        Progress.say("Renewing them");
        registration.once("renewal, batches of 100", batches.requests(), batches);
    }

    private static List<Reading> readings(MicroServer server, Batches batches) throws IOException {
        List<Reading> all = new ArrayList<>(Ceilings.all());
        all.addAll(new Questions(batches).all(server.plain()));
        return all;
    }

    private void read(MicroServer server, List<Reading> kinds) throws IOException, InterruptedException {
        Load load = options.wrk()
                ? new WrkLoad(server, options.connections(), installation.wrkScript())
                : new SocketLoad(server, options.connections());
        Readings readings = new Readings(load, Duration.ofSeconds(options.seconds()), wanted(kinds));
        readings.run();
        readings.report(table);
    }

    /** Those asked for, and what they are compared with. */
    private List<Reading> wanted(List<Reading> kinds) {
        Set<String> names = kinds.stream()
                .filter(kind -> kind.name().contains(options.only()))
                .flatMap(kind -> Stream.concat(Stream.of(kind), kind.ceilings().stream()))
                .map(Reading::name)
                .collect(Collectors.toSet());
        if (names.isEmpty()) {
            throw new IllegalStateException("No reading has '" + options.only() + "' in its name.");
        }
        return kinds.stream().filter(kind -> names.contains(kind.name())).toList();
    }

    private void restart(Batches batches) throws IOException, InterruptedException {
        String what = options.records() + " stored records";
        Progress.say("Starting: " + what);
        try (MicroServer server = MicroServer.start(installation, folder, List.of(installation.registry()))) {
            table.start(what, server.await(Targets.READY));
            table.footprint(what, server.footprint());
            lookUp(new SocketLoad(server, options.connections()), batches.ids());
        }
    }

    private void lookUp(SocketLoad load, List<String> ids) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < LOOKED_UP; i++) {
            requests.add(Request.get(Targets.record(ids.get(random.nextInt(ids.size())))));
        }
        long missing =
                load.once(Reading.of("looking up", requests, Expected.ANY_BODY)).failures();
        table.fact("missing after the restart, of " + LOOKED_UP + " looked up", Long.toString(missing));
    }
}
