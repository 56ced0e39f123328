package org.waymark.registry.model.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Heartbeats that nobody hears after the process. */
public final class InMemoryHeartbeats implements Heartbeats {
    private final Map<String, Instant> beats = new ConcurrentHashMap<>();

    @Override
    public Optional<Instant> latest() {
        return beats.values().stream().max(Comparator.naturalOrder());
    }

    @Override
    public void beat(String node, Instant now) {
        beats.put(node, now);
    }
}
