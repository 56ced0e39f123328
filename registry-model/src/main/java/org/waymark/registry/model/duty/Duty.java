package org.waymark.registry.model.duty;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.store.Notes;
import org.waymark.registry.model.store.Notes.Note;

/**
 * One node's part in the agreement on which of several nodes is on duty.
 *
 * <p>They agree by a note that names the holder. The holder renews it again and again, and each renewal gives it another
 * version. Whoever sees one version for longer than a renewal is good for takes over. No two clocks are compared, so it
 * does not matter what they show: a renewal counts from before it was written, the patience of others from after it was
 * read, so as long as clocks run at about the same speed there is never more than one on duty. There may be none, for
 * some seconds after a node was killed, or while the store is away.
 *
 * <p>The version of the note only grows, whoever is on duty. Nobody else may write or erase the note.
 *
 * @implSpec thread-safe; {@link #isHeld} waits for nobody.
 */
public final class Duty {
    static final String NOTE = "duty";
    /** How long a renewal is good for. */
    static final Duration HOLD = Duration.ofSeconds(4);
    /** Longer, so that clocks may differ a little in speed and work that has begun may end. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String NOBODY = "";

    private final Notes notes;
    private final String holder;
    private final LongSupplier nanoTime;
    private final Duration patience;
    private Optional<Sighting> seen = Optional.empty();
    private boolean released;
    private volatile Optional<Renewal> renewal = Optional.empty();

    /** @param holder different for every process there ever was */
    public Duty(Notes notes, String holder) {
        this(notes, holder, System::nanoTime, PATIENCE);
    }

    Duty(Notes notes, String holder, LongSupplier nanoTime, Duration patience) {
        this.notes = notes;
        this.holder = holder;
        this.nanoTime = nanoTime;
        this.patience = patience;
    }

    /** When a version was first seen here. */
    private record Sighting(long version, long at) {}

    /** The version that was written, and the time just before. */
    private record Renewal(long version, long at) {}

    /**
     * Renews the duty, or takes it over if it is free. To be done about every two seconds.
     *
     * @return whether this node is on duty now
     * @throws StoreUnavailable if the store cannot be reached; then the last renewal counts as long as it is good
     */
    public synchronized boolean attend() {
        if (!released) {
            Optional<Note> note = notes.find(NOTE);
            if (note.isEmpty() || isOpen(note.get())) {
                write(note.map(Note::version).orElse(0L));
            }
        }
        return isHeld();
    }

    /** Whether this node is on duty at this moment. To be asked anew before each piece of work. */
    public boolean isHeld() {
        return renewal.filter(last -> nanoTime.getAsLong() - last.at < HOLD.toNanos())
                .isPresent();
    }

    /**
     * Gives the duty up for good, so that another node can take it over at once.
     *
     * @return whether there was a duty to give up
     * @throws StoreUnavailable if the store cannot be reached; then the others wait as if this node had been killed
     */
    public synchronized boolean release() {
        Optional<Renewal> last = isHeld() ? renewal : Optional.empty();
        released = true;
        renewal = Optional.empty();
        return last.isPresent() && notes.write(NOTE, last.get().version, NOBODY);
    }

    private boolean isOpen(Note note) {
        return note.text().equals(holder) || note.text().equals(NOBODY) || isOutworn(note.version());
    }

    private boolean isOutworn(long version) {
        long now = nanoTime.getAsLong();
        Sighting first = seen.filter(sighting -> sighting.version == version).orElse(new Sighting(version, now));
        seen = Optional.of(first);
        return now - first.at >= patience.toNanos();
    }

    private void write(long version) {
        long before = nanoTime.getAsLong();
        if (notes.write(NOTE, version, holder)) {
            renewal = Optional.of(new Renewal(version + 1, before));
        }
    }
}
