package org.waymark.registry.ejb.federation;

import java.util.Optional;
import java.util.SortedMap;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.store.InMemoryNotes;
import org.waymark.registry.model.store.Notes;

/** Notes that can be told to be away, and that an interrupted thread would break. */
final class AwayNotes implements Notes {
    private final Notes notes = new InMemoryNotes();
    private volatile boolean away;
    private volatile boolean broken;

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    boolean isBroken() {
        return broken;
    }

    @Override
    public Optional<Note> find(String name) {
        reach();
        return notes.find(name);
    }

    @Override
    public SortedMap<String, Note> findAll(String prefix) {
        reach();
        return notes.findAll(prefix);
    }

    @Override
    public boolean write(String name, long version, String text) {
        reach();
        return notes.write(name, version, text);
    }

    @Override
    public boolean erase(String name, long version) {
        reach();
        return notes.erase(name, version);
    }

    private void reach() {
        broken |= Thread.currentThread().isInterrupted();
        if (away) {
            throw new StoreUnavailable("The notes are away, as the test wanted.");
        }
    }
}
