package org.waymark.registry.model.federation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.store.Notes;
import org.waymark.registry.model.store.Notes.Note;

/**
 * The registries below, which show from time to time that they are alive (specification of EMIR 2.7). One that has not
 * been heard of for too long counts as new when it comes back, and is asked for everything it has.
 */
public final class CheckIns {
    /** Children of EMIR come every 60 minutes. */
    public static final Duration PATIENCE = Duration.ofMinutes(62);

    private static final String PREFIX = "child ";
    private static final int MOST = 10_000;

    /** Bytes; the names of notes have a thousand at the most. */
    private static final int LONGEST = 900;

    private final Notes notes;

    public CheckIns(Notes notes) {
        this.notes = notes;
    }

    /**
     * A registry below.
     *
     * @param latest when it last checked in
     */
    public record Child(String address, Instant latest) {
        public boolean isSilent(Instant now) {
            return latest.plus(PATIENCE).isBefore(now);
        }
    }

    /**
     * Notes that a child is alive.
     *
     * @return whether it is new, or was silent for too long; empty if there is no room for another one, or for such a name
     */
    public Optional<Boolean> checkIn(String address, Instant now) {
        String name = PREFIX + address;
        Optional<Note> known = notes.find(name);
        boolean fits = known.isPresent()
                || (address.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                        && notes.findAll(PREFIX).size() < MOST);
        if (!fits) {
            return Optional.empty();
        }
        boolean isFirst = known.map(note -> child(name, note))
                .filter(child -> !child.isSilent(now))
                .isEmpty();
        // Whoever is faster says the same.
        notes.write(name, known.map(Note::version).orElse(0L), Long.toString(now.toEpochMilli()));
        return Optional.of(isFirst);
    }

    /** All that have ever checked in and were not forgotten, in the order of addresses. */
    public List<Child> all() {
        return notes.findAll(PREFIX).entrySet().stream()
                .map(note -> child(note.getKey(), note.getValue()))
                .toList();
    }

    /** Makes a child new, so that it sends everything it has when it comes next; false if it is not known. */
    public boolean forget(String address) {
        String name = PREFIX + address;
        return notes.find(name)
                .filter(note -> notes.erase(name, note.version()))
                .isPresent();
    }

    private static Child child(String name, Note note) {
        return new Child(name.substring(PREFIX.length()), Instant.ofEpochMilli(Long.parseLong(note.text())));
    }
}
