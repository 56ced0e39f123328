package org.waymark.registry.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.waymark.registry.model.Fixtures;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.RevisionFeed;

/** Writers that race for the head and readers that follow: what did the readers miss? */
final class Following {
    private static final int WRITERS = 4;
    private static final int READERS = 2;
    private static final int APPENDS = 60;
    private static final int MOST_ENTRIES = 3;
    private static final int PAGE = 5;
    private static final int SHARED_IDS = 30;

    private final List<RevisionFeed> nodes;
    private final Map<Revision, String> written = new ConcurrentSkipListMap<>();
    private final AtomicInteger writing = new AtomicInteger(WRITERS);

    /** @param nodes feeds on one store, used by writers and readers in turn */
    Following(List<RevisionFeed> nodes) {
        this.nodes = nodes;
    }

    /** Lets everybody run; returns per reader the changes that it should have seen and has not. */
    List<Set<String>> run() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
        try {
            List<Future<?>> writers = new ArrayList<>();
            List<Future<Map<String, Revision>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                RevisionFeed node = nodes.get(i % nodes.size());
                readers.add(threads.submit(() -> follow(node)));
            }
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(threads.submit(() -> write(writer)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            List<Set<String>> missed = new ArrayList<>();
            for (Future<Map<String, Revision>> reader : readers) {
                missed.add(missedBy(reader.get()));
            }
            return missed;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The revisions given out, which must be the numbers from one on. */
    List<Long> revisions() {
        return written.keySet().stream().map(Revision::number).toList();
    }

    List<Long> contiguous() {
        return LongStream.rangeClosed(1, written.size()).boxed().toList();
    }

    private void write(int writer) {
        Random random = new Random(writer);
        RevisionFeed node = nodes.get(writer % nodes.size());
        try {
            for (int i = 0; i < APPENDS; i++) {
                append(node, random, writer + "-" + i);
            }
        } finally {
            writing.decrementAndGet();
        }
    }

    private void append(RevisionFeed node, Random random, String unique) {
        boolean done = false;
        while (!done) {
            Revision head = node.head();
            Set<String> ids = new HashSet<>(Set.of(unique));
            for (int i = random.nextInt(MOST_ENTRIES); i > 0; i--) {
                ids.add("shared" + random.nextInt(SHARED_IDS));
            }
            List<Entry> entries = new ArrayList<>();
            for (String id : ids) {
                entries.add(Fixtures.live(head.number() + entries.size() + 1, id));
            }
            done = node.append(head, entries);
            if (done) {
                for (Entry entry : entries) {
                    assertThat(written.put(entry.revision(), entry.id().value()))
                            .isNull();
                }
            }
        }
    }

    private Map<String, Revision> follow(RevisionFeed node) {
        Map<String, Revision> seen = new HashMap<>();
        Revision cursor = Revision.ZERO;
        boolean more = true;
        while (more) {
            boolean last = writing.get() == 0;
            List<Entry> page = node.after(cursor, PAGE);
            for (Entry entry : page) {
                assertThat(entry.revision()).isGreaterThan(cursor);
                cursor = entry.revision();
                seen.put(entry.id().value(), cursor);
            }
            more = !last || !page.isEmpty();
        }
        return seen;
    }

    private Set<String> missedBy(Map<String, Revision> seen) {
        Map<String, Revision> newest = new HashMap<>();
        written.forEach((revision, id) -> newest.put(id, revision));
        Set<String> missed = new HashSet<>();
        newest.forEach((id, revision) -> {
            if (!revision.equals(seen.get(id))) {
                missed.add(id + " at " + revision);
            }
        });
        return missed;
    }
}
