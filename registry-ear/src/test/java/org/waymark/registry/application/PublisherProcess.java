package org.waymark.registry.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shipped publisher in a process of its own. */
public final class PublisherProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path output;

    private PublisherProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts a command, and does not wait for it.
     *
     * @param folder with {@code publisher.ini} in it; what the command says is kept beside that
     */
    public static PublisherProcess start(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Deployments.property("registry-publisher.jar")));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-c", folder.resolve("publisher.ini").toString()));
        Path output = Files.createTempFile(folder, "publisher", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new PublisherProcess(process, output);
    }

    /** Waits until a command has come to its end by itself, and says how. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Not ended within " + PATIENCE_SECONDS + " s:\n" + said());
        }
        return process.exitValue();
    }

    /** Ends it with SIGTERM. */
    public void stop() throws InterruptedException {
        process.destroy();
        exitCode();
    }

    /** Ends it with SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** What it has printed and logged until now. */
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError("No output", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
