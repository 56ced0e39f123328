package org.waymark.registry.bench.load;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.registry.model.population.LdifRendering;
import org.waymark.registry.model.population.Population;

/** How long the publisher takes for what an information system has, and how much memory. */
final class PublisherBench {
    private static final long SEED = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long POLL_MILLIS = 50;
    private static final int PERIOD_SECONDS = 45;
    private static final double SECONDS_AN_HOUR = 3600;
    private static final String HEAP = "-Xmx128m";

    /** The time in milliseconds since 1970, so that it can be read. */
    private static final String FORMAT = "-Djava.util.logging.SimpleFormatter.format=%1$tQ %5$s%n";

    private static final Pattern TOLD = Pattern.compile("(\\d+) \\S+: (\\d+) (registered|renewed|removed)");
    private static final Pattern HEARD = Pattern.compile("\"heardAt\":\\{\"\\$date\":\"([^\"]+)\"");

    private final int endpoints;
    private final Installation installation;
    private final Path folder;
    private final Table table;

    private PublisherBench(Options options, Installation installation, Path folder, Table table) {
        this.endpoints = options.records();
        this.installation = installation;
        this.folder = folder;
        this.table = table;
    }

    static void run(Options options, Installation installation, Path folder, Table table)
            throws IOException, InterruptedException {
        PublisherBench bench = new PublisherBench(options, installation, folder, table);
        Progress.say("Starting: a registry, and an information system with " + options.records() + " endpoints");
        try (MicroServer server = MicroServer.start(installation, folder, List.of(installation.registry()))) {
            server.await(Targets.READY);
            InMemoryDirectoryServer bdii = bench.bdii();
            try {
                bench.measure(server.port(), bdii.getListenPort());
            } finally {
                bdii.shutDown(true);
            }
        } catch (LDAPException e) {
            throw new IOException("There is no information system.", e);
        }
    }

    private InMemoryDirectoryServer bdii() throws IOException, LDAPException {
        Path ldif = folder.resolve("bdii.ldif");
        try (Writer out = Files.newBufferedWriter(ldif)) {
            LdifRendering.write(Population.of(SEED).records(endpoints), out);
        }
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(LdifRendering.BASE);
        config.setSchema(null);
        config.setGenerateOperationalAttributes(false);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("loopback", InetAddress.getLoopbackAddress(), 0, null));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        try (LDIFReader reader = new LDIFReader(ldif.toFile())) {
            server.importFromLDIF(true, reader);
        }
        server.startListening();
        return server;
    }

    private void measure(int registry, int bdii) throws IOException, InterruptedException {
        Progress.say("Publishing");
        Path log = folder.resolve("publisher.log");
        Instant begin = Instant.ofEpochMilli(System.currentTimeMillis());
        Process process = publisher(settings(registry, bdii), log);
        try {
            fact("from the start of the publisher until all are registered", begin, told("registered", log));
            Instant renewed = told("renewed", log);
            fact("all renewed, from the first request to the last answer", heard(renewed), renewed);
            table.fact("most memory that the publisher had (VmHWM)", Footprint.peak(process.pid()) + " MiB");
            Instant stop = Instant.ofEpochMilli(System.currentTimeMillis());
            process.destroy();
            process.waitFor();
            fact(
                    "from SIGTERM until all are removed and it has ended",
                    stop,
                    Instant.ofEpochMilli(System.currentTimeMillis()));
        } finally {
            process.destroyForcibly();
        }
    }

    private Path settings(int registry, int bdii) throws IOException {
        String text = """
                [emir-serp]
                url = http://127.0.0.1:%d
                period = %s
                validity = 1
                verbosity = debug
                state_file = state.json

                [bdii]
                resource_bdii_url = ldap://127.0.0.1:%d/%s
                """;
        return Files.writeString(
                folder.resolve("publisher.ini"),
                text.formatted(registry, PERIOD_SECONDS / SECONDS_AN_HOUR, bdii, LdifRendering.BASE));
    }

    private Process publisher(Path settings, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        FORMAT,
                        "-jar",
                        installation.publisher().toString(),
                        "run",
                        "-c",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Waits until the log says that this has become of all endpoints. */
    private Instant told(String what, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher lines = TOLD.matcher(Files.readString(log));
            while (lines.find()) {
                if (lines.group(3).equals(what) && Integer.parseInt(lines.group(2)) == endpoints) {
                    return Instant.ofEpochMilli(Long.parseLong(lines.group(1)));
                }
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("Not all were " + what + ":\n" + Files.readString(log));
    }

    /** When the round began whose end was told then; it is written down right after that. */
    private Instant heard(Instant told) throws IOException, InterruptedException {
        Instant earliest = told.minusSeconds(PERIOD_SECONDS - 5L);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher heard = HEARD.matcher(Files.readString(folder.resolve("state.json")));
            if (heard.find() && Instant.parse(heard.group(1)).isAfter(earliest)) {
                return Instant.parse(heard.group(1));
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("The state file does not say when the registry was heard.");
    }

    private void fact(String what, Instant begin, Instant end) {
        table.fact(
                what + ", " + endpoints + " endpoints",
                String.format(
                        Locale.ROOT, "%.1f s", Duration.between(begin, end).toMillis() / 1000.0));
    }
}
