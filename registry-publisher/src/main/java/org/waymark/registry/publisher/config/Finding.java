package org.waymark.registry.publisher.config;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Something in the ini file that an administrator should look at.
 *
 * @param line counted from 1; 0 if it is about the file as a whole
 * @param sentence without the place, and without secrets
 */
public record Finding(Severity severity, Path file, int line, String sentence) {

    /** As compilers do it, so that editors find the place. */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file.toString();
        return place + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + sentence;
    }

    /** What becomes of it. */
    public enum Severity {
        /** The publisher does not start. */
        ERROR,
        /** The publisher starts, but perhaps not as was meant. */
        WARNING
    }
}
