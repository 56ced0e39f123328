package org.waymark.registry.model.access;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers a bounded number of things, and forgets all when it is full: callers choose what is asked. Thread-safe. */
public final class Memory<K, V> {
    private final int most;
    private final ConcurrentHashMap<K, V> things = new ConcurrentHashMap<>();

    public Memory(int most) {
        this.most = most;
    }

    public Optional<V> recall(K key) {
        return Optional.ofNullable(things.get(key));
    }

    /** Keeps what is new. */
    public void keep(K key, V thing) {
        if (things.containsKey(key)) {
            return;
        }
        if (things.size() >= most) {
            things.clear();
        }
        things.put(key, thing);
    }
}
