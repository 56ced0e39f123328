package org.waymark.registry.persistence.embedded;

import java.nio.file.Path;
import org.waymark.registry.model.catalogue.ServiceRecords;
import org.waymark.registry.model.feed.RevisionFeed;
import org.waymark.registry.model.store.Heartbeats;
import org.waymark.registry.model.store.Notes;
import org.waymark.registry.model.store.RegistryStore;
import org.waymark.registry.persistence.catalogue.CataloguedRecords;

/** The store in this process: one file in one folder, no port. */
public final class EmbeddedStore implements RegistryStore {
    private final StoreFile file;
    private final MvStoreFeed feed;
    private final MvStoreHeartbeats heartbeats;
    private final MvStoreNotes notes;
    private final CataloguedRecords records;

    private EmbeddedStore(StoreFile file) {
        this.file = file;
        this.feed = new MvStoreFeed(file);
        this.heartbeats = new MvStoreHeartbeats(file);
        this.notes = new MvStoreNotes(file);
        this.records = new CataloguedRecords(feed);
    }

    /**
     * Opens the store, or makes a new one in an empty folder.
     *
     * @throws org.waymark.registry.model.store.UnusableStore if the folder holds a file that is damaged, of a newer
     *     version, or open in another process
     */
    public static EmbeddedStore open(Path folder) {
        return new EmbeddedStore(StoreFile.open(folder));
    }

    @Override
    public ServiceRecords records() {
        return records;
    }

    @Override
    public RevisionFeed feed() {
        return feed;
    }

    @Override
    public Heartbeats heartbeats() {
        return heartbeats;
    }

    @Override
    public Notes notes() {
        return notes;
    }

    /** The file is locked by this process. */
    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public String description() {
        return file.description();
    }

    @Override
    public void close() {
        file.close();
    }
}
