package org.waymark.registry.persistence.embedded;

import java.time.Instant;
import java.util.Optional;
import org.waymark.registry.model.store.Heartbeats;

/** Heartbeats in the embedded store. */
final class MvStoreHeartbeats implements Heartbeats {
    private final StoreFile file;

    MvStoreHeartbeats(StoreFile file) {
        this.file = file;
    }

    @Override
    public Optional<Instant> latest() {
        return file.read(opened -> Layout.heartbeats(opened.store()).values().stream()
                .max(Long::compare)
                .map(Instant::ofEpochMilli));
    }

    @Override
    public void beat(String node, Instant now) {
        file.write(opened -> Layout.heartbeats(opened.store()).put(node, now.toEpochMilli()));
    }
}
