package org.waymark.registry.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** How soon others hear of changes, how long joining takes, and what it costs when nothing changes. */
final class FederationBench {
    private static final long SEED = 1;
    private static final int CHANGES_A_SECOND = 100;
    private static final int WARM_UP_SECONDS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long POLL_MILLIS = 50;
    private static final double NANOS_A_MILLI = 1e6;
    private static final String COUNT = "/services?count=true";

    private final Options options;
    private final Installation installation;
    private final Path folder;
    private final Table table;

    private FederationBench(Options options, Installation installation, Path folder, Table table) {
        this.options = options;
        this.installation = installation;
        this.folder = folder;
        this.table = table;
    }

    static void run(Options options, Installation installation, Path folder, Table table)
            throws IOException, InterruptedException {
        FederationBench bench = new FederationBench(options, installation, folder, table);
        bench.propagation();
        bench.joining();
    }

    /** Leaf, root above it, root beside that one; a reader at each root. */
    private void propagation() throws IOException, InterruptedException {
        Member near = member("near").global(Files.writeString(folder.resolve("none"), ""));
        Member far = member("far").global(Files.writeString(folder.resolve("near.list"), near.address()));
        Member leaf = member("leaf").below(near.address());
        try (MicroServer one = start(near);
                MicroServer other = start(far);
                MicroServer below = start(leaf)) {
            Progress.say("Changing " + CHANGES_A_SECOND + " records a second");
            measured(near, far, leaf, WARM_UP_SECONDS);
            Latencies[] latencies = measured(near, far, leaf, options.seconds());
            told("leaf to a reader of the root above it", latencies[0]);
            told("leaf to a reader of the other root", latencies[1]);
            table.footprint("the root above, afterwards", one.footprint());
        }
    }

    private static Latencies[] measured(Member near, Member far, Member leaf, int seconds)
            throws IOException, InterruptedException {
        try (Stopwatch one = Stopwatch.at(near);
                Stopwatch other = Stopwatch.at(far)) {
            int sent = ChangeStream.at(leaf, CHANGES_A_SECOND).run(Duration.ofSeconds(seconds));
            await("the last change", () -> Math.min(one.seen(), other.seen()) >= sent);
            return new Latencies[] {one.latencies(), other.latencies()};
        }
    }

    private void told(String way, Latencies latencies) {
        table.fact(
                way + ", " + latencies.count() + " changes, p50 / p99 / max",
                String.format(
                        Locale.ROOT,
                        "%.0f / %.0f / %.0f ms",
                        latencies.nanosOf(500) / NANOS_A_MILLI,
                        latencies.nanosOf(990) / NANOS_A_MILLI,
                        latencies.nanosOf(1000) / NANOS_A_MILLI));
    }

    /** A registry that has its records already is given a parent that has none. */
    private void joining() throws IOException, InterruptedException {
        Batches batches = Batches.of(SEED, options.records());
        Member child = member("child");
        try (MicroServer alone = start(child)) {
            new Registration(new SocketLoad(alone, options.connections()), table)
                    .register("registration at the child, batches of 100, JVM cold", batches);
        }
        Member parent = member("parent");
        try (MicroServer above = start(parent);
                CountingRelay relay = CountingRelay.to(parent.port());
                MicroServer below = start(child.below(relay.address())
                        .with("emir.federation.checkIn", "1h")
                        .with("emir.federation.compare", "1h"))) {
            long begin = System.nanoTime();
            await("all records at the parent", () -> count(parent) == options.records());
            table.fact(
                    "a child with " + options.records() + " records joins an empty parent, from when it is ready",
                    String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / NANOS_A_MILLI / 1000));
            table.fact("sent and received for that", megabytes(relay.bytes()));
            unchanged(child, relay);
            renewed(new SocketLoad(below, options.connections()), batches, relay);
            table.footprint("the parent, afterwards", above.footprint());
        }
    }

    private void unchanged(Member child, CountingRelay relay) throws IOException, InterruptedException {
        long before = relay.bytes();
        long compared = compared(child);
        try (HttpConnection connection = new HttpConnection(Transport.plain(child.port()))) {
            connection.exchange(Request.post("/federation/comparison", new byte[0]));
        }
        await("a comparison", () -> compared(child) > compared);
        table.fact("a check-in and a comparison that finds nothing", kilobytes(relay.bytes() - before));
    }

    private void renewed(SocketLoad load, Batches batches, CountingRelay relay)
            throws IOException, InterruptedException {
        long before = relay.bytes();
        new Registration(load, table).once("renewal at the child, batches of 100", batches.requests(), batches);
        await("silence", new Silence(relay)::hasCome);
        table.fact("all " + options.records() + " records renewed once", megabytes(relay.bytes() - before));
    }

    private Member member(String name) throws IOException {
        return Member.in(folder.resolve(name));
    }

    private MicroServer start(Member member) throws IOException, InterruptedException {
        Progress.say("Starting: " + member.folder().getFileName());
        MicroServer server = MicroServer.start(installation, member);
        server.await(Targets.READY);
        return server;
    }

    private static long count(Member member) {
        return Long.parseLong(answer(member, COUNT).strip());
    }

    /** How many requests the child has sent: one more comparison shows in them. */
    private static long compared(Member child) {
        String picture = answer(child, "/federation");
        int at = picture.indexOf("\"compared\":\"");
        return at < 0
                ? 0
                : java.time.Instant.parse(picture.substring(at + 12, picture.indexOf('"', at + 12)))
                        .toEpochMilli();
    }

    private static String answer(Member member, String target) {
        try (HttpConnection connection = new HttpConnection(Transport.plain(member.port()))) {
            connection.exchange(Request.get(target));
            return connection.beginOfBody();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }

    private static void await(String what, java.util.function.BooleanSupplier come) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + what + ".");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Nothing has been sent for two seconds. */
    private static final class Silence {
        private static final long LONG_ENOUGH = Duration.ofSeconds(2).toNanos();

        private final CountingRelay relay;
        private long bytes;
        private long since = System.nanoTime();

        Silence(CountingRelay relay) {
            this.relay = relay;
            this.bytes = relay.bytes();
        }

        boolean hasCome() {
            if (relay.bytes() != bytes) {
                bytes = relay.bytes();
                since = System.nanoTime();
            }
            return System.nanoTime() - since > LONG_ENOUGH;
        }
    }
}
