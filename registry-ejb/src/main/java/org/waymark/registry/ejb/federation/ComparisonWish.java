package org.waymark.registry.ejb.federation;

import java.util.Optional;
import org.waymark.registry.model.store.Notes;
import org.waymark.registry.model.store.Notes.Note;

/** That an operator wants all other registries compared, whichever node was told so. */
final class ComparisonWish {
    private static final String NAME = "compare";

    private final Notes notes;
    private Optional<Long> known = Optional.empty();

    ComparisonWish(Notes notes) {
        this.notes = notes;
    }

    /** Whoever is faster wants the same. */
    void make() {
        notes.write(NAME, version(), "");
    }

    /** Whether there is one since this was asked last; at first there is none. */
    boolean isNew() {
        long latest = version();
        boolean isNew = known.filter(before -> before != latest).isPresent();
        known = Optional.of(latest);
        return isNew;
    }

    private long version() {
        Optional<Note> note = notes.find(NAME);
        return note.map(Note::version).orElse(0L);
    }
}
