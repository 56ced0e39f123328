package org.waymark.registry.publisher.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.waymark.registry.publisher.config.PublisherSettings.Verbosity;

/** One line per event on standard error; the journal of systemd knows the time itself. */
final class Logging {
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";
    private static final String LINE = "%4$s: %5$s%n";
    private static final String WITH_TIME = "%1$tFT%1$tT%1$tz ";

    private Logging() {}

    static void set(Verbosity verbosity) {
        if (System.getProperty(FORMAT) == null) {
            System.setProperty(FORMAT, System.getenv("JOURNAL_STREAM") == null ? WITH_TIME + LINE : LINE);
        }
        Level level =
                switch (verbosity) {
                    case ERROR -> Level.WARNING;
                    case INFO -> Level.INFO;
                    case DEBUG -> Level.FINE;
                };
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Handler handler = new ConsoleHandler();
        handler.setLevel(level);
        root.addHandler(handler);
        root.setLevel(Level.WARNING);
        WAYMARK.setLevel(level);
    }

    /** Kept, or it would be collected together with its level. */
    private static final Logger WAYMARK = Logger.getLogger("org.waymark");
}
