package org.waymark.registry.model.changes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.waymark.registry.model.changes.RecordChanges.Listening;

/** The bells of all who listen. Thread-safe. */
public final class Bells {
    private final List<Bell> bells = new CopyOnWriteArrayList<>();

    /** A bell of its own for each call, even if two ring alike. */
    private static final class Bell {
        private final Runnable sound;

        Bell(Runnable sound) {
            this.sound = sound;
        }
    }

    public Listening add(Runnable sound) {
        Bell bell = new Bell(sound);
        bells.add(bell);
        return () -> bells.remove(bell);
    }

    public void ring() {
        bells.forEach(bell -> bell.sound.run());
    }
}
