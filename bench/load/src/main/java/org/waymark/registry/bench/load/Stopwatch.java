package org.waymark.registry.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Follows the changes of a registry and sees how long ago each was sent, which stands in the record. Measures from when a
 * change should have been sent, so that a sender who was held up does not make the figures better.
 */
final class Stopwatch implements AutoCloseable {
    /** Where a record says when it was sent, in nanoseconds of this machine. */
    static final String SENT = "bench_sent";

    private static final Pattern TIME = Pattern.compile("\"" + SENT + "\":(\\d+)");

    private final Stream<String> lines;
    private final Thread reader;
    private final Latencies latencies = new Latencies();

    private Stopwatch(Stream<String> lines) {
        this.lines = lines;
        this.reader = new Thread(this::read, "stopwatch");
    }

    /** Begins to follow; from now on no change is missed. */
    static Stopwatch at(Member member) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(member.address() + "/services/changes"))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        Stopwatch watch = new Stopwatch(answer.body());
        watch.reader.start();
        return watch;
    }

    /** How many changes have been seen. */
    long seen() {
        synchronized (latencies) {
            return latencies.count();
        }
    }

    Latencies latencies() {
        synchronized (latencies) {
            return latencies.plus(new Latencies());
        }
    }

    @Override
    public void close() {
        reader.interrupt();
        lines.close();
    }

    private void read() {
        try {
            lines.map(TIME::matcher).filter(Matcher::find).forEach(time -> {
                long taken = System.nanoTime() - Long.parseLong(time.group(1));
                synchronized (latencies) {
                    latencies.add(taken);
                }
            });
        } catch (java.io.UncheckedIOException closed) {
            // That is how a stream without an end ends.
            return;
        }
    }
}
