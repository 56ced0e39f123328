package org.waymark.registry.bench.engines;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/** H2's MVStore the other way round: id to revision and payload in one map, revision to id in the other. */
final class MvStoreByIdEngine implements Engine {

    private final MVStore store;
    private final MVMap<String, byte[]> states;
    private final MVMap<Long, String> feed;

    MvStoreByIdEngine(Path folder) {
        store = MvStoreEngine.open(MvStoreEngine.file(folder), UnaryOperator.identity());
        states = store.openMap("states", new MVMap.Builder<String, byte[]>()
                .keyType(StringDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
        feed = store.openMap("feed", new MVMap.Builder<Long, String>()
                .keyType(LongDataType.INSTANCE).valueType(StringDataType.INSTANCE));
    }

    @Override
    public void append(List<Entry> batch) {
        batch.forEach(this::replace);
        store.commit();
        store.sync();
    }

    private void replace(Entry entry) {
        byte[] former = states.put(entry.id(), revisionAndPayload(entry));
        if (former != null) {
            feed.remove(Packed.revision(former));
        }
        feed.put(entry.revision(), entry.id());
    }

    private static byte[] revisionAndPayload(Entry entry) {
        return ByteBuffer.allocate(Long.BYTES + entry.payload().length)
                .putLong(entry.revision()).put(entry.payload()).array();
    }

    @Override
    public void readAfter(long revision, Consumer<Entry> reader) {
        Cursor<Long, String> cursor = feed.cursor(revision + 1);
        while (cursor.hasNext()) {
            long key = cursor.next();
            reader.accept(entry(cursor.getValue(), key));
        }
    }

    private Entry entry(String id, long revision) {
        ByteBuffer state = ByteBuffer.wrap(states.get(id)).position(Long.BYTES);
        byte[] payload = new byte[state.remaining()];
        state.get(payload);
        return new Entry(id, revision, payload);
    }

    @Override
    public void close() {
        store.closeImmediately();
    }
}
