package org.waymark.registry.ejb.changes;

import java.time.Duration;
import org.waymark.registry.model.changes.Cursor;
import org.waymark.registry.model.query.Condition;

/**
 * What a reader wants to hear of.
 *
 * @param from after which changes
 * @param limit of changes looked at in one step
 * @param silence after which a reader is told that there is nothing
 */
public record Question(Condition condition, Cursor from, int limit, Duration silence) {

    /** The same question, further on. */
    public Question goingOnFrom(Cursor cursor) {
        return new Question(condition, cursor, limit, silence);
    }
}
