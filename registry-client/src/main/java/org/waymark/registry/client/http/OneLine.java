package org.waymark.registry.client.http;

import java.util.regex.Pattern;

/** What others say, made fit for logs and pages. */
public final class OneLine {
    private static final int LONGEST = 200;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\u2028\\u2029]+");

    private OneLine() {}

    /** The first line that is not blank, without control characters, at most 200 characters; empty if there is none. */
    public static String of(String text) {
        return text.lines()
                .map(line -> UNSEEN.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(OneLine::cut)
                .orElse("");
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end);
    }
}
