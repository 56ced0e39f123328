package org.waymark.registry.publisher.source.bdii;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** OpenLDAP's server with the schema of GLUE 2.0, as an information system runs it, on a port of its own. */
final class Slapd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path FETCHED = Path.of("target/slapd").toAbsolutePath();

    private final Process process;
    private final int port;

    private Slapd(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Below which folder it is: where the project's script puts it, or where Debian does. */
    static Optional<Path> root() {
        return Stream.of(FETCHED, Path.of("/"))
                .filter(root -> Files.isExecutable(root.resolve("usr/sbin/slapd")))
                .filter(root -> Files.exists(root.resolve("etc/ldap/schema/GLUE20.schema")))
                .findFirst();
    }

    /** Runs below a folder of its own, with the entries and the limits of its configuration. */
    static Slapd with(Path ldif, Path folder, String limits) throws IOException, InterruptedException {
        Path root = root().orElseThrow();
        Path config = folder.resolve("slapd.conf");
        Files.writeString(config, configuration(root, Files.createDirectory(folder.resolve("db")), limits));
        Process load = start(root, folder, "-T", "add", "-q", "-f", config.toString(), "-l", ldif.toString());
        boolean loaded = load.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && load.exitValue() == 0;
        assertThat(loaded).as(() -> log(folder)).isTrue();
        int port = freePort();
        String address = "ldap://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
        Slapd slapd = new Slapd(start(root, folder, "-f", config.toString(), "-h", address, "-d", "0"), port);
        if (!slapd.isReached()) {
            slapd.close();
            throw new IOException("slapd does not listen: " + log(folder));
        }
        return slapd;
    }

    private static String configuration(Path root, Path database, String limits) {
        return """
                include %1$s/core.schema
                include %1$s/cosine.schema
                include %1$s/GLUE20.schema
                modulepath %2$s
                moduleload back_mdb
                %4$s
                database mdb
                suffix o=glue
                directory %3$s
                maxsize 1073741824
                dbnosync
                index objectClass eq
                """.formatted(root.resolve("etc/ldap/schema"), root.resolve("usr/lib/ldap"), database, limits);
    }

    private static Process start(Path root, Path folder, String... arguments) throws IOException {
        Path program = root.resolve("usr/sbin/slapd");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                .toList());
        if (root.equals(FETCHED)) {
            builder.environment().put("LD_LIBRARY_PATH", libraries(root));
        }
        return builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    /** Folders such as {@code usr/lib/x86_64-linux-gnu}. */
    private static String libraries(Path root) throws IOException {
        try (Stream<Path> folders = Files.find(
                root, 3, (path, attributes) -> path.getParent().endsWith("lib") && attributes.isDirectory())) {
            List<String> found = folders.map(Path::toString).toList();
            return found.stream().collect(Collectors.joining(":"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private boolean isReached() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (Socket reached = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return reached.isConnected();
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        return false;
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
