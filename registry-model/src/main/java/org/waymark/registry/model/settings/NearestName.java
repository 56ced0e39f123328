package org.waymark.registry.model.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who made a slip. */
public final class NearestName {
    private static final int FAR = 4;

    private NearestName() {}

    /** The candidate with the fewest letters to add, drop or change, if they are few; capitals do not count. */
    public static Optional<String> of(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) < FAR)
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance, row by row. */
    static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] above = new int[to.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                int addOrDrop = Math.min(above[column], current[column - 1]) + 1;
                current[column] = Math.min(above[column - 1] + change, addOrDrop);
            }
            above = current;
        }
        return above[to.length()];
    }
}
