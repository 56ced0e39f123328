package org.waymark.registry.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A registry on Payara Micro in a process of its own, with the options that {@code ./waymark run} gives it. */
public final class RegistryProcess {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration REQUEST = Duration.ofSeconds(5);

    private final int port;
    private final Path output;
    private final Process process;

    private RegistryProcess(int port, Path output, Process process) {
        this.port = port;
        this.output = output;
        this.process = process;
    }

    /**
     * Starts a registry and does not wait for it.
     *
     * @param home an empty folder for the server itself
     * @param settings by key, given as system properties
     */
    static RegistryProcess start(Path home, Map<String, String> settings) throws IOException {
        int port = freePort();
        Path output = home.resolve("output.log");
        ProcessBuilder builder = new ProcessBuilder(command(home, port, settings))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("EMIR_") || name.startsWith("WAYMARK_"));
        Process process = builder.start();
        // Should this JVM be told to end in the middle of a test.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new RegistryProcess(port, output, process);
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Waits until the registry says that it is ready. */
    public RegistryProcess awaitReady() throws InterruptedException {
        awaitLife();
        Patience.within(START, () -> "readiness\n" + log(), () -> http().status("health/ready") == 200);
        return this;
    }

    /** Waits until the registry answers at all. */
    public RegistryProcess awaitLife() throws InterruptedException {
        Patience.within(START, () -> "an answer\n" + log(), () -> {
            if (isRefused()) {
                throw new AssertionError("The registry did not come up\n" + log());
            }
            return http().status("health/live") == 200;
        });
        return this;
    }

    /** Waits until it is certain that the registry does not come up. */
    RegistryProcess awaitRefusal() throws InterruptedException {
        Patience.within(START, () -> "the refusal to start\n" + log(), this::isRefused);
        return this;
    }

    public Http http() {
        return new Http("http://127.0.0.1:" + port + "/", REQUEST);
    }

    /** A bare connection, for clients that do not behave. */
    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) REQUEST.toMillis());
        return socket;
    }

    /** Ends the process with SIGTERM, and fails if it takes longer than an administrator would wait. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("Not stopped within " + STOP.toSeconds() + " s\n" + log());
        }
    }

    /** Ends the process with SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
    }

    /** What the process wrote until now. */
    public String log() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError("No log", e);
        }
    }

    /** The server stays up when its application fails; it then says that it is ready and lists no address. */
    private boolean isRefused() {
        String log = log();
        boolean up = log.contains("Payara Micro") && log.contains(" ready in ");
        return !process.isAlive() || (up && log.lines().noneMatch(line -> line.startsWith("http")));
    }

    private static List<String> command(Path home, int port, Map<String, String> settings) {
        Path preboot = given("payara-micro.preboot");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Most of the work is starting, for which optimised code comes too late.
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        if (!settings.containsKey("waymark.config") && !settings.containsKey("emir.address")) {
            command.add("-Demir.address=http://127.0.0.1:" + port);
        }
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", given("payara-micro.jar").toString(), "--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--rootdir", home.resolve("server").toString()));
        command.addAll(List.of("--port", Integer.toString(port), "--contextroot", "/"));
        command.addAll(List.of("--prebootcommandfile", preboot.toString()));
        command.addAll(List.of(
                "--logproperties", preboot.resolveSibling("logging.properties").toString()));
        command.addAll(List.of("--deploy", given("registry.war").toString()));
        return command;
    }

    private static Path given(String property) {
        return Path.of(Objects.requireNonNull(System.getProperty(property), () -> property + " is set by the build"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
