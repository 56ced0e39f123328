package org.waymark.registry.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Load from this process: every client has a thread that waits for an answer before it asks again. */
final class SocketLoad implements Load {
    private final MicroServer server;
    private final List<Transport> clients;

    /** Over plain HTTP. */
    SocketLoad(MicroServer server, int connections) {
        this(server, server::plain, connections);
    }

    /** By so many clients, which stay the same from one measurement to the next. */
    SocketLoad(MicroServer server, Supplier<Transport> clients, int connections) {
        this.server = server;
        this.clients = Stream.generate(clients).limit(connections).toList();
    }

    @Override
    public Measurement measure(Reading reading, Duration time) throws InterruptedException {
        List<Request> requests = reading.requests();
        SplittableRandom seeds = new SplittableRandom(clients.size());
        long end = System.nanoTime() + time.toNanos();
        return run(reading, () -> {
            SplittableRandom random = seeds.split();
            return () -> System.nanoTime() < end
                    ? Optional.of(requests.get(random.nextInt(requests.size())))
                    : Optional.empty();
        });
    }

    /** Sends every request once. */
    Measurement once(Reading reading) throws InterruptedException {
        List<Request> requests = reading.requests();
        AtomicInteger sent = new AtomicInteger();
        return run(reading, () -> () -> {
            int number = sent.getAndIncrement();
            return number < requests.size() ? Optional.of(requests.get(number)) : Optional.empty();
        });
    }

    private Measurement run(Reading reading, Supplier<Supplier<Optional<Request>>> sources)
            throws InterruptedException {
        List<Callable<Measurement>> workers = new ArrayList<>();
        for (Transport client : reading.alone() ? clients.subList(0, 1) : clients) {
            Supplier<Optional<Request>> source = sources.get();
            workers.add(() -> work(source, reading, client));
        }
        ExecutorService threads = Executors.newFixedThreadPool(workers.size());
        try {
            Duration cpuBefore = server.cpu();
            long begin = System.nanoTime();
            Measurement sum = Measurement.NONE;
            for (Future<Measurement> worker : threads.invokeAll(workers)) {
                sum = sum.plus(worker.get());
            }
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            Duration cpu = server.cpu().minus(cpuBefore);
            return new Measurement(sum.units(), sum.bytes(), time, sum.latencies(), cpu, sum.failures());
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load broke off: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Measurement work(Supplier<Optional<Request>> source, Reading reading, Transport client) throws IOException {
        Latencies latencies = new Latencies();
        long count = 0;
        long bytes = 0;
        long failures = 0;
        try (HttpConnection connection = new HttpConnection(client)) {
            for (Optional<Request> request = source.get(); request.isPresent(); request = source.get()) {
                long begin = System.nanoTime();
                int status = connection.exchange(request.get());
                if (reading.reconnecting()) {
                    connection.close();
                }
                latencies.add(System.nanoTime() - begin);
                count++;
                bytes += connection.bodyLength();
                if (!reading.expected().isMetBy(status, connection.bodyLength())) {
                    failures++;
                    server.complain(reading.name(), status, connection.beginOfBody());
                }
            }
        }
        return new Measurement(count, bytes, Duration.ZERO, latencies, Duration.ZERO, failures);
    }
}
