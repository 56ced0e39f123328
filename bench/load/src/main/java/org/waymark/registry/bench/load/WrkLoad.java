package org.waymark.registry.bench.load;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Load from wrk, where it is installed. Its script gets the requests as they go over the wire, each after its length,
 * and prints one line for each latency, and one for the whole. It takes any status below 400 for a good one.
 */
final class WrkLoad implements Load {
    private static final int THREADS = 2;
    private static final int NANOS_A_MICRO = 1000;
    private static final String TIMEOUT = "30s";

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
        Path requests = Files.createTempFile("requests", ".bin");
        try {
            write(reading.requests(), requests);
            Duration cpu = server.cpu();
            List<String> lines = wrk(requests, reading.alone() ? 1 : connections, time);
            return measurement(lines, server.cpu().minus(cpu));
        } finally {
            Files.delete(requests);
        }
    }

    private static void write(List<Request> requests, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (Request request : requests) {
                byte[] wire = request.wire();
                out.write((wire.length + "\n").getBytes(StandardCharsets.US_ASCII));
                out.write(wire);
            }
        }
    }

    private List<String> wrk(Path requests, int parallel, Duration time) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "wrk",
                        "-t" + Math.min(THREADS, parallel),
                        "-c" + parallel,
                        "-d" + Math.max(1, time.toSeconds()) + "s",
                        "-s" + script,
                        "--timeout",
                        TIMEOUT,
                        "http://127.0.0.1:" + server.port(),
                        "--",
                        requests.toString())
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
                long failures = Long.parseLong(words[3]);
                whole = new Measurement(Long.parseLong(words[1]), 0, time, latencies, cpu, failures);
            }
        }
        if (whole.units() == 0) {
            throw new IllegalStateException("wrk measured nothing: " + String.join("\n", lines));
        }
        return whole;
    }
}
