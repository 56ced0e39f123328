package org.waymark.registry.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The command line. Runs in the project's folder. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(Options.parse(List.of(arguments), Path.of("").toAbsolutePath()));
        } catch (IllegalArgumentException e) {
            Progress.say(e.getMessage());
            System.exit(2);
        } catch (IOException | IllegalStateException e) {
            Progress.say(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("waymark-bench");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(folder)));
        System.out.println(new Bench(options, folder).run());
    }

    /** Whatever ends the run, no server of ours outlives it. */
    private static void cleanUp(Path folder) {
        ProcessHandle.current().children().forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
