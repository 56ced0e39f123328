package org.waymark.registry.ejb.federation;

import java.util.Optional;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.store.Notes;
import org.waymark.registry.model.store.Notes.Note;

/**
 * The cursor of a link in the store. Whoever keeps it says which one he knows, so of two nodes that both think they are
 * on duty one finds out.
 */
final class KeptCursor {
    private static final String PREFIX = "cursor ";

    private final Notes notes;
    private final String name;
    private Optional<Note> known;

    private KeptCursor(Notes notes, String name) {
        this.notes = notes;
        this.name = name;
        this.known = notes.find(name);
    }

    static KeptCursor of(String address, Notes notes) {
        return new KeptCursor(notes, PREFIX + address);
    }

    /** Where the link stood; empty if there was none, or it had to begin anew. */
    Optional<Revision> read() {
        return known.map(Note::text)
                .filter(text -> !text.isEmpty())
                .map(Long::parseLong)
                .map(Revision::new);
    }

    /**
     * Keeps the cursor if it has moved.
     *
     * @return false if another node has kept its own meanwhile
     */
    boolean keep(Optional<Revision> cursor) {
        String text = cursor.map(Revision::toString).orElse("");
        if (known.filter(note -> note.text().equals(text)).isPresent() || (known.isEmpty() && cursor.isEmpty())) {
            return true;
        }
        long version = known.map(Note::version).orElse(0L);
        boolean kept = notes.write(name, version, text);
        if (kept) {
            known = Optional.of(new Note(version + 1, text));
        }
        return kept;
    }

    /** Forgets the cursor: the other registry is compared when it is met again. */
    void forget() {
        known.ifPresent(note -> notes.erase(name, note.version()));
    }
}
