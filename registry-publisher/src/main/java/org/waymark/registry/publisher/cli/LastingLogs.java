package org.waymark.registry.publisher.cli;

import java.util.logging.LogManager;

/**
 * Logs that do not end before the process does: the JDK's close as soon as somebody asks it to stop. Set
 * as a system property before anything has to do with logging, this class included.
 */
public final class LastingLogs extends LogManager {

    @Override
    public void reset() {
        // The handlers stay.
    }
}
