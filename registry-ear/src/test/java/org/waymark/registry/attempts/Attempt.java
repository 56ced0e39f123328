package org.waymark.registry.attempts;

import java.io.IOException;
import java.util.OptionalInt;

/**
 * Something that somebody tries.
 *
 * @param group what it is about
 * @param title what is tried, in words
 * @param ending how it ends
 */
record Attempt(String group, String title, Ending ending, Action action) {

    /** What is done, and what comes of it: the status of the answer, or none if there is no answer. */
    interface Action {
        OptionalInt on(Target target) throws IOException;
    }

    @Override
    public String toString() {
        return title;
    }
}
