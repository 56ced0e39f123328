package org.waymark.registry.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Administrators write lists while people come in, and nobody who may come in notices. */
class ReloadIT extends SecuredRegistry {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(8);
    private static final int PEOPLE = 3;

    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    void noRequestIsLostWhileListsAndAuthoritiesAreWritten() throws Exception {
        target().client("owner").patient().exchange(target().tls(), Request.get("/ping"));
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        for (int i = 0; i < PEOPLE; i++) {
            String id = "reload-" + i;
            people.execute(() -> comeIn(id, end));
        }
        while (System.nanoTime() < end) {
            writeEverythingAgain();
        }
        people.shutdown();
        assertThat(people.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(failures).isEmpty();
        assertThat(answered.get()).isGreaterThan(20);
    }

    /** A new connection each time, so that each is let in by what is known at that moment. */
    private void comeIn(String id, long end) {
        while (System.nanoTime() < end) {
            try {
                Optional<Reply> reply = target().client("owner")
                        .patient()
                        .exchange(target().tls(), Request.post("/serviceadmin", Victim.record(id)));
                if (reply.map(Reply::status).equals(Optional.of(200))) {
                    answered.incrementAndGet();
                } else {
                    failures.add(reply.map(Reply::text).orElse("no connection"));
                }
            } catch (IOException e) {
                failures.add(e.toString());
            }
        }
    }

    /** As editors and downloads do it: some files are empty for a moment. */
    private static void writeEverythingAgain() throws Exception {
        writeList(usualList());
        Path folder = pki().resolve("certificates");
        List<Path> lists;
        try (var files = Files.list(folder)) {
            lists = files.filter(file -> file.toString().endsWith(".r0")).toList();
        }
        for (Path list : lists) {
            byte[] content = Files.readAllBytes(list);
            Files.write(list, new byte[0]);
            Files.write(list, content);
        }
        Path newcomer = folder.resolve("deadbeef.0");
        Files.write(newcomer, Files.readAllBytes(pki().resolve("self-signed.pem")));
        TimeUnit.MILLISECONDS.sleep(200);
        Files.delete(newcomer);
        TimeUnit.MILLISECONDS.sleep(100);
    }
}
