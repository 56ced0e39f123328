package org.waymark.registry.publisher.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.registry.publisher.run.Progress;
import picocli.CommandLine.Help.Ansi;

/** What is different if people are watching. */
final class Terminal {
    private static final int LONG = 1000;
    /** As {@code stty} says it; a terminal that does not know its size says 0. */
    private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,5})\\s*");

    private Terminal() {}

    /** Shows how far long work has come, in one line that is written again and again. */
    static Progress progress(PrintWriter err) {
        return Ansi.AUTO.enabled() ? (done, all) -> show(done, all, err) : Progress.UNSEEN;
    }

    /** How many characters fit into a line of standard output; nothing if that is no terminal. */
    static OptionalInt width() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size <&1 >&2")
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (InputStream said = stty.getErrorStream()) {
                if (stty.waitFor(1, TimeUnit.SECONDS) && stty.exitValue() == 0) {
                    return columns(new String(said.readNBytes(LONG), StandardCharsets.US_ASCII));
                }
            } finally {
                stty.destroyForcibly();
            }
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return OptionalInt.empty();
    }

    private static OptionalInt columns(String size) {
        Matcher numbers = SIZE.matcher(size);
        return numbers.matches() ? OptionalInt.of(Integer.parseInt(numbers.group(1))) : OptionalInt.empty();
    }

    private static void show(int done, int all, PrintWriter err) {
        if (all >= LONG) {
            err.printf("\r%d of %d endpoints%s", done, all, done == all ? "\n" : "");
            err.flush();
        }
    }
}
