package org.waymark.registry.bench.engines;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** RocksDB: revision to entry in one column family, id to revision in another, the log synced with every batch. */
final class RocksEngine implements Engine {

    private static final long LOG_BYTES = 128L << 20;

    private final DBOptions options = new DBOptions()
            .setCreateIfMissing(true)
            .setCreateMissingColumnFamilies(true)
            .setMaxTotalWalSize(LOG_BYTES);
    private final ColumnFamilyOptions familyOptions = new ColumnFamilyOptions();
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final List<ColumnFamilyHandle> families = new ArrayList<>();
    private final RocksDB db;

    RocksEngine(Path folder) throws Exception {
        Files.createDirectories(folder);
        db = RocksDB.open(options, folder.resolve("rocks").toString(), descriptors(), families);
    }

    private List<ColumnFamilyDescriptor> descriptors() {
        return List.of(
                new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, familyOptions),
                new ColumnFamilyDescriptor("revisions".getBytes(StandardCharsets.UTF_8), familyOptions));
    }

    private ColumnFamilyHandle entries() {
        return families.get(0);
    }

    private ColumnFamilyHandle revisions() {
        return families.get(1);
    }

    @Override
    public void append(List<Entry> batch) throws RocksDBException {
        try (WriteBatch writes = new WriteBatch()) {
            for (Entry entry : batch) {
                replace(entry, writes);
            }
            db.write(synced, writes);
        }
    }

    private void replace(Entry entry, WriteBatch writes) throws RocksDBException {
        byte[] id = entry.id().getBytes(StandardCharsets.UTF_8);
        byte[] revision = Packed.revision(entry.revision());
        byte[] former = db.get(revisions(), id);
        if (former != null) {
            writes.delete(entries(), former);
        }
        writes.put(entries(), revision, Packed.idAndPayload(entry));
        writes.put(revisions(), id, revision);
    }

    @Override
    public void readAfter(long revision, Consumer<Entry> reader) throws RocksDBException {
        try (RocksIterator entries = db.newIterator(entries())) {
            for (entries.seek(Packed.revision(revision + 1)); entries.isValid(); entries.next()) {
                reader.accept(Packed.entry(Packed.revision(entries.key()), entries.value()));
            }
            entries.status();
        }
    }

    @Override
    public void close() {
        families.forEach(ColumnFamilyHandle::close);
        db.close();
        synced.close();
        familyOptions.close();
        options.close();
    }
}
