package org.waymark.registry.model.query;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;

/**
 * The regular expressions of one question, in RE2's syntax. Their time is linear in the text, but the factor is the
 * size of the program that a repetition such as {@code (a{1000}){1000}} unrolls to, and so is the memory it takes to
 * find that out. So the size is reckoned before, and bounded for all expressions of a question together. For one
 * thread.
 */
final class Expressions {
    static final int LONGEST = 1000;
    static final long LARGEST = 10_000;

    private static final Map<Integer, Integer> FLAGS =
            Map.of((int) 'i', Pattern.CASE_INSENSITIVE, (int) 'm', Pattern.MULTILINE, (int) 's', Pattern.DOTALL);

    private long size;

    Criterion.Matches read(String expression, Place place) {
        return read(expression, 0, place);
    }

    /** @param flags what {@link #flags} gave */
    Criterion.Matches read(String expression, int flags, Place place) {
        if (expression.length() > LONGEST) {
            throw place.refusal("is a regular expression of more than " + LONGEST + " characters.");
        }
        size += ExpressionSize.of(expression);
        if (size > LARGEST) {
            throw place.refusal("repeats too much: written out, the regular expressions of a question may have "
                    + LARGEST + " parts.");
        }
        try {
            return new Criterion.Matches(Pattern.compile(expression, flags));
        } catch (PatternSyntaxException e) {
            throw place.refusal("is no regular expression that RE2 understands: " + e.getDescription() + ".");
        }
    }

    /** Reads {@code $options}; their order and repetition mean nothing. */
    static int flags(String options, Place place) {
        return options.chars()
                .map(option -> {
                    Integer flag = FLAGS.get(option);
                    if (flag == null) {
                        throw place.refusal("has the option '" + (char) option + "'; there are i, m and s.");
                    }
                    return flag;
                })
                .reduce(0, (a, b) -> a | b);
    }
}
