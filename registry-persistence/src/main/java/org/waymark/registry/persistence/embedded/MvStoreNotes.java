package org.waymark.registry.persistence.embedded;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.waymark.registry.model.store.Notes;

/** Notes in the embedded store: the version in digits, a blank, the text. One process has the file. */
final class MvStoreNotes implements Notes {
    private static final char BLANK = ' ';

    private final StoreFile file;

    MvStoreNotes(StoreFile file) {
        this.file = file;
    }

    @Override
    public Optional<Note> find(String name) {
        return file.read(opened -> find(Layout.notes(opened.store()), name));
    }

    @Override
    public SortedMap<String, Note> findAll(String prefix) {
        return file.read(opened -> {
            SortedMap<String, Note> found = new TreeMap<>();
            Cursor<String, String> names = Layout.notes(opened.store()).cursor(prefix);
            while (names.hasNext() && names.next().startsWith(prefix)) {
                found.put(names.getKey(), note(names.getValue()));
            }
            return Collections.unmodifiableSortedMap(found);
        });
    }

    @Override
    public boolean write(String name, long version, String text) {
        return file.write(opened -> {
            MVMap<String, String> notes = Layout.notes(opened.store());
            boolean asExpected = version(notes, name) == version;
            if (asExpected) {
                notes.put(name, (version + 1) + " " + text);
            }
            return asExpected;
        });
    }

    @Override
    public boolean erase(String name, long version) {
        return file.write(opened -> {
            MVMap<String, String> notes = Layout.notes(opened.store());
            return version(notes, name) == version && notes.remove(name) != null;
        });
    }

    private static long version(MVMap<String, String> notes, String name) {
        return find(notes, name).map(Note::version).orElse(0L);
    }

    private static Optional<Note> find(MVMap<String, String> notes, String name) {
        return Optional.ofNullable(notes.get(name)).map(MvStoreNotes::note);
    }

    private static Note note(String stored) {
        int blank = stored.indexOf(BLANK);
        return new Note(Long.parseLong(stored.substring(0, blank)), stored.substring(blank + 1));
    }
}
