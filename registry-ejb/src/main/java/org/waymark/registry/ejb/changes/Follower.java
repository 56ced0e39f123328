package org.waymark.registry.ejb.changes;

import java.time.Duration;
import java.time.Instant;
import org.waymark.registry.model.changes.Cursor;

/**
 * A reader and how far it is. Belongs to the thread that tells it of changes: that of the rounds, or while
 * {@link #isCatchingUp} one that reads the store for it.
 */
final class Follower {
    private final Reader reader;
    private final Question question;
    private Cursor cursor;
    private Instant shownAt;
    private Instant readyAt;
    private Instant restsUntil = Instant.MIN;
    private volatile boolean catchingUp;

    Follower(Reader reader, Question question, Instant now) {
        this.reader = reader;
        this.question = question;
        this.cursor = question.from();
        this.shownAt = now;
        this.readyAt = now;
    }

    /** What is told alike to everybody who asks the same at the same place. */
    Question question() {
        return question.goingOnFrom(cursor);
    }

    Cursor cursor() {
        return cursor;
    }

    boolean isCatchingUp() {
        return catchingUp;
    }

    void beginCatchingUp() {
        catchingUp = true;
    }

    /** Gives the follower back to the rounds, which leave it alone for a while if need be. */
    void endCatchingUp(Instant until) {
        restsUntil = until;
        catchingUp = false;
    }

    boolean rests(Instant now) {
        return restsUntil.isAfter(now);
    }

    boolean isReady(Instant now) {
        boolean ready = reader.isReady();
        if (ready) {
            readyAt = now;
        }
        return ready;
    }

    Duration notReadySince(Instant now) {
        return Duration.between(readyAt, now);
    }

    /** Shows what there is to be shown; silence is broken only when it has lasted long enough. */
    void take(Batch batch, Instant now) {
        cursor = batch.cursor();
        if (!batch.events().isEmpty() || !isSilenceKept(now)) {
            shownAt = now;
            reader.show(batch);
        }
    }

    Duration untilSilenceEnds(Instant now) {
        return question.silence().minus(Duration.between(shownAt, now));
    }

    private boolean isSilenceKept(Instant now) {
        Duration rest = untilSilenceEnds(now);
        return !rest.isNegative() && !rest.isZero();
    }

    void end() {
        reader.end();
    }
}
