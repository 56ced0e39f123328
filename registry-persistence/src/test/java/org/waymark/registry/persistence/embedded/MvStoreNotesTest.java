package org.waymark.registry.persistence.embedded;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.store.Notes;
import org.waymark.registry.model.store.NotesContract;

class MvStoreNotesTest implements NotesContract {
    @TempDir
    Path folder;

    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public Notes notes() {
        return store.notes();
    }

    @Override
    public Notes reopened() {
        store.close();
        open();
        return store.notes();
    }
}
