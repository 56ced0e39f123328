package org.waymark.registry.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A Payara Micro with the registry in it, started as the start script does, on a port that nobody uses. */
final class MicroServer implements AutoCloseable {
    static final String HEAP = "1g";
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 20;
    private static final String UNDEPLOYED = "Exception while loading the app";
    private static final int LAST_LINES = 30;
    private static final int MOST_COMPLAINTS = 2;
    private static final int LONGEST_COMPLAINT = 300;

    private final Process process;
    private final int port;
    private final Path log;
    private final long started;
    private final Map<String, Integer> complaints = new ConcurrentHashMap<>();

    private MicroServer(Process process, int port, Path log, long started) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.started = started;
    }

    /** Starts a server with the applications, each given as {@code file:context}, that works in a folder. */
    static MicroServer start(Installation installation, Path folder, List<String> applications) throws IOException {
        return start(installation, Startup.plain(installation), folder, applications);
    }

    static MicroServer start(Installation installation, Startup startup, Path folder, List<String> applications)
            throws IOException {
        return start(installation, startup, folder, applications, freePort());
    }

    /** One registry among others: all of them have to know its address before it is there. */
    static MicroServer start(Installation installation, Member member) throws IOException {
        return start(
                installation,
                member.startup(installation),
                Files.createDirectories(member.folder()),
                List.of(installation.registry()),
                member.port());
    }

    private static MicroServer start(
            Installation installation, Startup startup, Path folder, List<String> applications, int port)
            throws IOException {
        Path log = Files.createTempFile(folder, "server", ".log");
        Path scratch = Files.createTempDirectory(folder, "server");
        List<String> command = new ArrayList<>(List.of(
                JAVA, "-Xmx" + HEAP, "-Djava.io.tmpdir=" + scratch, "-Demir.store.path=" + folder.resolve("store")));
        command.addAll(startup.options());
        command.addAll(List.of(
                "-jar",
                installation.server().toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                scratch.resolve("root").toString(),
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                startup.commands().toString(),
                "--logproperties",
                installation.settings("logging.properties").toString()));
        for (String application : applications) {
            command.add("--deploy");
            command.add(application);
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        long started = System.nanoTime();
        return new MicroServer(builder.start(), port, log, started);
    }

    /** Waits until a target is answered with 200; the time since the start of the JVM. */
    Duration await(String target) throws IOException, InterruptedException {
        Request request = Request.get(target);
        while (System.nanoTime() - started < START.toNanos()) {
            if (status(request) == Expected.OK) {
                return Duration.ofNanos(System.nanoTime() - started);
            }
            if (!process.isAlive() || Files.readString(log).contains(UNDEPLOYED)) {
                throw new IllegalStateException("The server could not start its applications." + lastWords());
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException(target + " was not there after " + START.toSeconds() + " s." + lastWords());
    }

    int port() {
        return port;
    }

    /** The way to it in plain HTTP. */
    Transport plain() {
        return Transport.plain(port);
    }

    /** The processor time that it has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    Footprint footprint() throws IOException, InterruptedException {
        return Footprint.of(process.pid());
    }

    /** Shows an answer that should not have come, the first few times for each kind of question. */
    void complain(String question, int status, String body) {
        if (complaints.merge(question, 1, Integer::sum) <= MOST_COMPLAINTS) {
            String begin = body.substring(0, Math.min(LONGEST_COMPLAINT, body.length()));
            System.err.println("Unexpected answer to " + question + ": " + status + " " + begin);
        }
    }

    /** Asks it to stop and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("The server did not stop within " + STOP.toSeconds() + " s and is killed.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private int status(Request request) {
        try (HttpConnection connection = new HttpConnection(plain())) {
            return connection.exchange(request);
        } catch (IOException notYet) {
            return 0;
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
