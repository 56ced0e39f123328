package org.waymark.registry.xacml.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be in an element of a policy.
 *
 * @param needed attributes that must be there
 * @param possible attributes that may be there
 * @param children elements that may be there, and how often
 */
record Form(String name, List<String> needed, List<String> possible, Map<String, Often> children) {

    /** How often. */
    enum Often {
        ANY(0, Integer.MAX_VALUE),
        AT_MOST_ONCE(0, 1),
        ONCE(1, 1),
        AT_LEAST_ONCE(1, Integer.MAX_VALUE);

        private final int least;
        private final int most;

        Often(int least, int most) {
            this.least = least;
            this.most = most;
        }

        boolean allows(long count) {
            return least <= count && count <= most;
        }
    }

    /**
     * By words that are separated by blanks.
     *
     * @param attributes those in brackets are not needed
     * @param children with {@code ?} at most once, with {@code !} once, with {@code +} at least once
     */
    static Form of(String name, String attributes, String children) {
        return new Form(
                name,
                words(attributes).filter(word -> !word.startsWith("(")).toList(),
                words(attributes)
                        .filter(word -> word.startsWith("("))
                        .map(word -> word.substring(1, word.length() - 1))
                        .toList(),
                words(children).collect(Collectors.toUnmodifiableMap(Form::bare, Form::often)));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static String bare(String word) {
        return often(word) == Often.ANY ? word : word.substring(0, word.length() - 1);
    }

    private static Often often(String word) {
        return switch (word.charAt(word.length() - 1)) {
            case '?' -> Often.AT_MOST_ONCE;
            case '!' -> Often.ONCE;
            case '+' -> Often.AT_LEAST_ONCE;
            default -> Often.ANY;
        };
    }
}
