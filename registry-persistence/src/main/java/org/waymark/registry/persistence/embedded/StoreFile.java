package org.waymark.registry.persistence.embedded;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.store.UnusableStore;

/**
 * The file of the embedded store: opened with the settings that make an acknowledged write survive, read by many or
 * written by one at a time, and opened again after the disk failed, so that a full disk that was cleared needs no
 * restart.
 */
final class StoreFile implements AutoCloseable {
    private static final Logger LOG = System.getLogger(StoreFile.class.getName());
    private static final String STORE = "registry.mv";
    private static final String WITNESS = "registry.head";
    private static final int CACHE_MEGABYTES = 32;

    private final Path file;
    private final Witness witness;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile Opened opened;
    private volatile boolean closed;

    private StoreFile(Path file, Witness witness) {
        this.file = file;
        this.witness = witness;
        this.opened = openStore(file, witness);
    }

    /** The open file and what is known of it. */
    record Opened(MVStore store, EntryLog log) {}

    static StoreFile open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnusableStore("The data folder " + folder + " cannot be made: " + e, e);
        }
        Witness witness = Witness.open(folder.resolve(WITNESS));
        try {
            return new StoreFile(folder.resolve(STORE), witness);
        } catch (UnusableStore e) {
            witness.close();
            throw e;
        }
    }

    String description() {
        return "embedded (H2 MVStore)";
    }

    /** Reads; many may. */
    <T> T read(Function<Opened, T> reader) {
        reopenIfNeeded();
        lock.readLock().lock();
        try {
            return reader.apply(usable());
        } catch (MVStoreException e) {
            throw unreadable(e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Writes, durable at return; if this throws, what was written may or may not be there. */
    <T> T write(Function<Opened, T> writer) {
        lock.writeLock().lock();
        try {
            reopenIfNeeded();
            T result = writer.apply(usable());
            if (opened.store.hasUnsavedChanges()) {
                opened.store.commit();
                opened.store.sync();
                witness.note(Layout.head(opened.store));
            }
            return result;
        } catch (MVStoreException e) {
            opened.store.closeImmediately();
            LOG.log(Level.ERROR, "store {0} could not be written: {1}", file, e.getMessage());
            throw new StoreUnavailable("The store could not be written: " + e.getMessage(), e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                opened.store.close();
                witness.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Opened usable() {
        if (closed || opened.store.isClosed()) {
            throw new StoreUnavailable("The store " + file + " is closed.");
        }
        return opened;
    }

    private void reopenIfNeeded() {
        if (!opened.store.isClosed()) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (!closed && opened.store.isClosed()) {
                opened = openStore(file, witness);
                LOG.log(Level.INFO, "store {0} opened again", file);
            }
        } catch (UnusableStore e) {
            throw new StoreUnavailable(e.getMessage(), e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static Opened openStore(Path file, Witness witness) {
        MVStore store = openEngine(file);
        try {
            Layout.check(store, file);
            witness.confirm(Layout.head(store));
            return new Opened(store, new EntryLog(store));
        } catch (UnusableStore e) {
            store.closeImmediately();
            throw e;
        } catch (MVStoreException e) {
            store.closeImmediately();
            throw damaged(file, e);
        }
    }

    /** Commits are ours alone: a timer or a full buffer must not make half a batch durable. */
    private static MVStore openEngine(Path file) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .cacheSize(CACHE_MEGABYTES)
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            store.setRetentionTime(0);
            return store;
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? new UnusableStore("The store " + file + " is in use by another process.", e)
                    : damaged(file, e);
        }
    }

    private static UnusableStore damaged(Path file, MVStoreException e) {
        return new UnusableStore(
                "The store " + file
                        + " is damaged or not a registry's; it is left as it is. Put a backup in its place, or"
                        + " name another folder (emir.store.path). " + e.getMessage(),
                e);
    }

    private RuntimeException unreadable(MVStoreException e) {
        return e.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
                ? damaged(file, e)
                : new StoreUnavailable("The store " + file + " could not be read: " + e.getMessage(), e);
    }
}
