package org.waymark.registry.publisher.cli;

import java.io.PrintWriter;
import org.waymark.registry.publisher.run.Progress;
import picocli.CommandLine.Help.Ansi;

/** Shows on a terminal how far long work has come, in one line that is written again and again. */
final class Terminal {
    private static final int LONG = 1000;

    private Terminal() {}

    /** For people, if any are watching. */
    static Progress progress(PrintWriter err) {
        return Ansi.AUTO.enabled() ? (done, all) -> show(done, all, err) : Progress.UNSEEN;
    }

    private static void show(int done, int all, PrintWriter err) {
        if (all >= LONG) {
            err.printf("\r%d of %d endpoints%s", done, all, done == all ? "\n" : "");
            err.flush();
        }
    }
}
