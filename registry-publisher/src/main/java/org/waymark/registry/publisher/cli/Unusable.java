package org.waymark.registry.publisher.cli;

/** What was given cannot be used; the message says to administrators why, in one or more lines. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String why) {
        super(why);
    }

    Unusable(String why, Throwable cause) {
        super(why, cause);
    }
}
