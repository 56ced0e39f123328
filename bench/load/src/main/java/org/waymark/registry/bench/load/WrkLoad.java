package org.waymark.registry.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Load from wrk, where it is installed. Its script prints one line for each latency, and one for the whole. */
final class WrkLoad implements Load {
    private static final int THREADS = 2;
    private static final int NANOS_A_MICRO = 1000;

    private final MicroServer server;
    private final int connections;
    private final Path script;

    WrkLoad(MicroServer server, int connections, Path script) {
        this.server = server;
        this.connections = connections;
        this.script = script;
    }

    @Override
    public Measurement measure(Reading reading, Duration time) throws IOException, InterruptedException {
        Path targets = Files.createTempFile("targets", ".txt");
        try {
            Files.write(targets, reading.targets());
            Duration cpu = server.cpu();
            List<String> lines = wrk(targets, time);
            return measurement(lines, server.cpu().minus(cpu));
        } finally {
            Files.delete(targets);
        }
    }

    private List<String> wrk(Path targets, Duration time) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "wrk",
                        "-t" + Math.min(THREADS, connections),
                        "-c" + connections,
                        "-d" + Math.max(1, time.toSeconds()) + "s",
                        "-s" + script,
                        "http://127.0.0.1:" + server.port(),
                        "--",
                        targets.toString())
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Measurement measurement(List<String> lines, Duration cpu) {
        Latencies latencies = new Latencies();
        Measurement whole = Measurement.NONE;
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words[0].equals("latency")) {
                latencies.add(Long.parseLong(words[1]) * NANOS_A_MICRO, Long.parseLong(words[2]));
            } else if (words[0].equals("whole")) {
                Duration time = Duration.ofNanos(Long.parseLong(words[2]) * NANOS_A_MICRO);
                whole = new Measurement(Long.parseLong(words[1]), time, latencies, cpu, Long.parseLong(words[3]));
            }
        }
        if (whole.units() == 0) {
            throw new IllegalStateException("wrk measured nothing: " + String.join("\n", lines));
        }
        return whole;
    }
}
