package org.waymark.registry.trust;

import java.io.IOException;
import java.io.PrintWriter;

/** Something this program can do. */
public interface Command {

    /** How it is called, followed by its arguments, as a help shows it. */
    String usage();

    /**
     * Does it.
     *
     * @param arguments without the name of the command
     * @param out what it has to say
     * @throws IOException if it cannot be done; the message is a sentence for administrators
     * @throws UsageException if the arguments are not understood
     */
    void run(Arguments arguments, PrintWriter out) throws IOException, UsageException;

    /** The arguments are not understood; the message is a sentence. */
    final class UsageException extends Exception {
        public UsageException(String message) {
            super(message);
        }
    }
}
