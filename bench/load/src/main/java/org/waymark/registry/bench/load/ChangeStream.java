package org.waymark.registry.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.waymark.registry.model.population.Population;

/** Changes records of one registry, one in a request, so many times a second, on time. */
record ChangeStream(Member member, List<String> records, int perSecond) {
    private static final int SENDERS = 8;

    static ChangeStream at(Member member, int perSecond) {
        List<String> records = Population.of(3)
                .texts(2000)
                .map(text -> new String(text.toBytes(), StandardCharsets.UTF_8))
                .toList();
        return new ChangeStream(member, records, perSecond);
    }

    /** Sends, and waits for the last answer; how many changes that were. */
    int run(Duration time) throws InterruptedException {
        int count = (int) (time.toSeconds() * perSecond);
        long begin = System.nanoTime();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                int first = sender;
                all.add(senders.submit(() -> send(first, count, begin)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The changes could not be sent.", e.getCause());
        } finally {
            senders.shutdownNow();
        }
        return count;
    }

    private void send(int first, int count, long begin) {
        try (HttpConnection connection = new HttpConnection(Transport.plain(member.port()))) {
            for (int number = first; number < count; number += SENDERS) {
                long due = begin + Duration.ofSeconds(1).toNanos() * number / perSecond;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                int status = connection.exchange(Request.post(Targets.ADMIN, changed(number, due)));
                if (status != Expected.OK) {
                    throw new IllegalStateException("A change was answered with " + status);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] changed(int number, long due) {
        String record = records.get(number % records.size());
        String open = record.substring(0, record.length() - 1);
        return ("[" + open + ",\"" + Stopwatch.SENT + "\":" + due + "}]").getBytes(StandardCharsets.UTF_8);
    }
}
