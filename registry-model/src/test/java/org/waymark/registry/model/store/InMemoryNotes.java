package org.waymark.registry.model.store;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Notes that nobody reads after the process. */
public final class InMemoryNotes implements Notes {
    private final TreeMap<String, Note> notes = new TreeMap<>();

    @Override
    public synchronized Optional<Note> find(String name) {
        return Optional.ofNullable(notes.get(name));
    }

    @Override
    public synchronized SortedMap<String, Note> findAll(String prefix) {
        SortedMap<String, Note> found = new TreeMap<>(notes.tailMap(prefix));
        found.keySet().removeIf(name -> !name.startsWith(prefix));
        return Collections.unmodifiableSortedMap(found);
    }

    @Override
    public synchronized boolean write(String name, long version, String text) {
        boolean asExpected = version == versionOf(name);
        if (asExpected) {
            notes.put(name, new Note(version + 1, text));
        }
        return asExpected;
    }

    @Override
    public synchronized boolean erase(String name, long version) {
        return version == versionOf(name) && notes.remove(name) != null;
    }

    private long versionOf(String name) {
        return find(name).map(Note::version).orElse(0L);
    }
}
