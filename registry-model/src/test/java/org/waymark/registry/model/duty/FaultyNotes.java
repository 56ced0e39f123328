package org.waymark.registry.model.duty;

import java.util.Optional;
import java.util.SortedMap;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.store.Notes;

/** Notes whose answer to a write may be lost on the way. */
final class FaultyNotes implements Notes {
    private final Notes notes;
    private boolean losing;

    FaultyNotes(Notes notes) {
        this.notes = notes;
    }

    void loseTheNextAnswer() {
        losing = true;
    }

    @Override
    public Optional<Note> find(String name) {
        return notes.find(name);
    }

    @Override
    public SortedMap<String, Note> findAll(String prefix) {
        return notes.findAll(prefix);
    }

    @Override
    public boolean write(String name, long version, String text) {
        boolean written = notes.write(name, version, text);
        if (losing) {
            losing = false;
            throw new StoreUnavailable("The answer is lost, as the test wanted.");
        }
        return written;
    }

    @Override
    public boolean erase(String name, long version) {
        return notes.erase(name, version);
    }
}
