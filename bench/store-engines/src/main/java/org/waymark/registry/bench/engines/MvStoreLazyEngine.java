package org.waymark.registry.bench.engines;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * H2's MVStore as a log: one map, revision to entry. Which revision is an endpoint's newest is known from memory and
 * found out again by reading the log at open.
 *
 * <p>Removing a superseded entry at once would rewrite a page of its neighbours for each, since endpoints renew in no
 * particular order. They are collected instead, and removed by a hand that goes round the log, so that each page it
 * touches gives up several.
 */
final class MvStoreLazyEngine implements Engine {

    private final MVStore store;
    private final MVMap<Long, byte[]> log;
    private final Map<String, Long> newest = new HashMap<>();
    private final NavigableSet<Long> superseded = new TreeSet<>();
    private long hand;

    MvStoreLazyEngine(Path folder, UnaryOperator<MVStore.Builder> variation) {
        store = MvStoreEngine.open(MvStoreEngine.file(folder), variation);
        log = store.openMap("log", new MVMap.Builder<Long, byte[]>()
                .keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
        scan(0, this::supersede);
    }

    @Override
    public void append(List<Entry> batch) {
        for (Entry entry : batch) {
            supersede(entry);
            log.put(entry.revision(), Packed.idAndPayload(entry));
        }
        sweep();
        store.commit();
        store.sync();
    }

    private void supersede(Entry entry) {
        Long former = newest.put(entry.id(), entry.revision());
        if (former != null) {
            superseded.add(former);
        }
    }

    /** Keeps what is superseded below half of what is not. */
    private void sweep() {
        while (superseded.size() > newest.size() / 2) {
            Long next = superseded.higher(hand);
            hand = next == null ? superseded.first() : next;
            superseded.remove(hand);
            log.remove(hand);
        }
    }

    @Override
    public void readAfter(long revision, Consumer<Entry> reader) {
        scan(revision, entry -> {
            if (newest.get(entry.id()) == entry.revision()) {
                reader.accept(entry);
            }
        });
    }

    private void scan(long revision, Consumer<Entry> reader) {
        Cursor<Long, byte[]> cursor = log.cursor(revision + 1);
        while (cursor.hasNext()) {
            long key = cursor.next();
            reader.accept(Packed.entry(key, cursor.getValue()));
        }
    }

    @Override
    public void close() {
        store.closeImmediately();
    }
}
