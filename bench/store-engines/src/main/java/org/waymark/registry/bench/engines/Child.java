package org.waymark.registry.bench.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another run of this program in a fresh JVM with the same settings. */
final class Child {

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    static Child start(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + Runtime.getRuntime().maxMemory(),
                "-Drecords=" + Main.RECORDS,
                "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Child(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Waits for the end and returns the figures it printed. */
    List<Figure.Measured> figures() throws IOException, InterruptedException {
        List<Figure.Measured> figures = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> Figure.parse(line).ifPresent(figures::add));
        }
        if (process.waitFor() != 0) {
            throw new IOException("a measuring process ended with " + process.exitValue());
        }
        return figures;
    }

    /** Kills it (SIGKILL) some time after its first line and returns the numbers it had printed by then. */
    List<Long> numbersUntilKilled(long millis) throws IOException, InterruptedException {
        List<Long> numbers = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            Thread killer = new Thread(() -> kill(millis));
            killer.start();
            for (; line != null; line = lines.readLine()) {
                numbers.add(Long.parseLong(line));
            }
            killer.join();
        }
        return numbers;
    }

    private void kill(long millis) {
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Process.destroyForcibly would also close the pipe, with acknowledgements still in it.
        process.toHandle().destroyForcibly();
    }
}
