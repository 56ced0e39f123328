package org.waymark.registry.publisher.cli;

import java.util.logging.LogManager;

/** Logs that do not end before the process does: the JDK's close as soon as somebody asks it to stop. */
public final class LastingLogs extends LogManager {

    /** Only before anybody has logged. */
    static void install() {
        System.setProperty("java.util.logging.manager", LastingLogs.class.getName());
    }

    @Override
    public void reset() {
        // The handlers stay.
    }
}
