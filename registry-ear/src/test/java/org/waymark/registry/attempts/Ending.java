package org.waymark.registry.attempts;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How an attempt has to end.
 *
 * @param handshake whether the connection may be ended before there is an answer
 * @param statuses of the answers that are right; several where servers differ
 */
record Ending(boolean handshake, List<Integer> statuses) {
    /** No connection: there is nobody to talk to. */
    static final Ending REFUSED = new Ending(true, List.of());

    static Ending status(Integer... statuses) {
        return new Ending(false, List.of(statuses));
    }

    /** The server may also hang up, as some do when they do not understand. */
    static Ending statusOrEnd(Integer... statuses) {
        return new Ending(true, List.of(statuses));
    }

    /** Whether it ended so, with a status or without an answer. */
    boolean is(OptionalInt status) {
        return status.isPresent() ? statuses.contains(status.getAsInt()) : handshake;
    }

    @Override
    public String toString() {
        String answers = statuses.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        if (!handshake) {
            return answers;
        }
        return answers.isEmpty() ? "no connection" : answers + " or no connection";
    }
}
