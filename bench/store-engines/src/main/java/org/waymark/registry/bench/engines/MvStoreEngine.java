package org.waymark.registry.bench.engines;

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

/** H2's MVStore: revision to entry in one map, id to revision in the other. */
final class MvStoreEngine implements Engine {

    private static final int CACHE_MB = 32;

    private final MVStore store;
    private final MVMap<Long, byte[]> entries;
    private final MVMap<String, Long> revisions;

    MvStoreEngine(Path folder, UnaryOperator<MVStore.Builder> variation) {
        store = open(file(folder), variation);
        entries = store.openMap("entries", new MVMap.Builder<Long, byte[]>()
                .keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
        revisions = store.openMap("revisions", new MVMap.Builder<String, Long>()
                .keyType(StringDataType.INSTANCE).valueType(LongDataType.INSTANCE));
    }

    static Path file(Path folder) {
        return folder.resolve("entries.mv");
    }

    /**
     * Opens a store that writes only when told to. Switching automatic commits off ends the timer alone; a full write
     * buffer would still commit half a batch, hence its size of zero.
     */
    static MVStore open(Path file, UnaryOperator<MVStore.Builder> variation) {
        MVStore.Builder builder = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MB)
                .autoCommitDisabled()
                .autoCommitBufferSize(0);
        MVStore store = variation.apply(builder).open();
        store.setRetentionTime(0);
        return store;
    }

    @Override
    public void append(List<Entry> batch) {
        batch.forEach(this::replace);
        store.commit();
        store.sync();
    }

    private void replace(Entry entry) {
        Long former = revisions.put(entry.id(), entry.revision());
        if (former != null) {
            entries.remove(former);
        }
        entries.put(entry.revision(), Packed.idAndPayload(entry));
    }

    @Override
    public void readAfter(long revision, Consumer<Entry> reader) {
        Cursor<Long, byte[]> cursor = entries.cursor(revision + 1);
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
