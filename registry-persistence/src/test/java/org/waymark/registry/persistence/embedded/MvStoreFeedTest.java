package org.waymark.registry.persistence.embedded;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.feed.RevisionFeed;
import org.waymark.registry.model.feed.RevisionFeedContract;

class MvStoreFeedTest implements RevisionFeedContract {
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
    public RevisionFeed feed() {
        return store.feed();
    }

    @Override
    public RevisionFeed reopened() {
        store.close();
        open();
        return store.feed();
    }
}
