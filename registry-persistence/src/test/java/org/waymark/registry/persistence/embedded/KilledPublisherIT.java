package org.waymark.registry.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.record.AttributeValue.Whole;

/** The promise behind every answer 200: what was acknowledged survives {@code kill -9}, and the feed stays whole. */
class KilledPublisherIT {
    private static final int ROUNDS = 20;
    private static final int SHORTEST_LIFE_MS = 50;
    private static final int LONGEST_LIFE_MS = 600;

    private final Random random = new Random(20);
    /** Endpoint id to the number of the newest batch that was acknowledged. */
    private final Map<String, Long> acknowledged = new HashMap<>();

    private Revision head = Revision.ZERO;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void nothingAcknowledgedIsLostAndTheFeedStaysWhole() throws IOException, InterruptedException {
        long batch = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> heard = publishUntilKilled(batch);
            heard.forEach(this::remember);
            batch += heard.size();

            try (EmbeddedStore store = EmbeddedStore.open(folder)) {
                assertWhole(store);
                head = store.feed().head();
            }
        }
        assertThat(head.number()).isGreaterThan(ROUNDS * Publisher.BATCH);
    }

    private List<String> publishUntilKilled(long firstBatch) throws IOException, InterruptedException {
        Process publisher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Publisher.class.getName(),
                        folder.toString(),
                        Long.toString(firstBatch))
                .redirectError(Redirect.DISCARD)
                .start();
        try (BufferedReader output = publisher.inputReader(StandardCharsets.UTF_8)) {
            List<String> heard = new ArrayList<>(List.of(output.readLine()));
            Thread.sleep(random.nextInt(SHORTEST_LIFE_MS, LONGEST_LIFE_MS));
            // By its handle: killing it by the process would close the pipe before the last lines are read.
            publisher.toHandle().destroyForcibly();
            output.lines().forEach(heard::add);
            publisher.waitFor();
            return heard;
        }
    }

    private void remember(String acknowledgement) {
        String[] parts = acknowledgement.split(" ", -1);
        int thread = Integer.parseInt(parts[0]);
        long batch = Long.parseLong(parts[1]);
        for (int i = 0; i < Publisher.BATCH; i++) {
            acknowledged.merge(Publisher.id(thread, batch, i), batch, Math::max);
        }
    }

    /** Every endpoint once, in ascending order up to the head, none older than what was acknowledged. */
    private void assertWhole(EmbeddedStore store) {
        List<Entry> feed = store.feed().after(Revision.ZERO, Integer.MAX_VALUE);
        Map<String, Long> stored = new HashMap<>();
        feed.forEach(entry -> stored.put(entry.id().value(), number((Live) entry)));

        assertThat(stored).hasSameSizeAs(feed);
        assertThat(feed).extracting(Entry::revision).isSorted();
        assertThat(feed.get(feed.size() - 1).revision()).isEqualTo(store.feed().head());
        assertThat(store.feed().head()).isGreaterThan(head);
        Map<String, Long> lost = new HashMap<>(acknowledged);
        lost.entrySet().removeIf(promise -> stored.getOrDefault(promise.getKey(), -1L) >= promise.getValue());
        assertThat(lost).isEmpty();
    }

    private static long number(Live live) {
        return ((Whole) live.record().attributes().get(Publisher.NUMBER).orElseThrow()).value();
    }
}
