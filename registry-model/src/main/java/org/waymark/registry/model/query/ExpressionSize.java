package org.waymark.registry.model.query;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many parts a regular expression has once its counted repetitions are written out; rather too many than too few.
 * Reads no more of the syntax than groups, classes, escapes and counts.
 */
final class ExpressionSize {
    private static final String QUOTE_END = "\\E";
    private static final int LONGEST_COUNT = 4;
    private static final long HIGHEST_COUNT = 9999;
    private static final long ENOUGH = 1L << 40;

    private final String expression;
    private final Deque<Long> outer = new ArrayDeque<>();
    private long group;
    private long last;
    private int at;

    private ExpressionSize(String expression) {
        this.expression = expression;
    }

    static long of(String expression) {
        return new ExpressionSize(expression).size();
    }

    private long size() {
        while (at < expression.length()) {
            step();
        }
        while (!outer.isEmpty()) {
            close();
        }
        return group + last;
    }

    private void step() {
        char sign = expression.charAt(at);
        at++;
        switch (sign) {
            case '\\' -> escape();
            case '[' -> characters();
            case '(' -> open();
            case ')' -> close();
            case '{' -> count();
            case '*', '+', '?' -> group++;
            default -> part(1);
        }
    }

    private void part(long parts) {
        group += last;
        last = parts;
    }

    private void open() {
        part(0);
        outer.push(group);
        group = 0;
    }

    private void close() {
        long inside = group + last + 1;
        group = outer.isEmpty() ? 0 : outer.pop();
        last = inside;
    }

    private void escape() {
        boolean quote = expression.startsWith("Q", at);
        if (quote) {
            int end = expression.indexOf(QUOTE_END, at);
            int stop = end < 0 ? expression.length() : end + QUOTE_END.length();
            part(stop - at);
            at = stop;
        } else {
            part(1);
            at++;
        }
    }

    /** A class counts once, whatever it holds; a bracket that comes first in it is one of its characters. */
    private void characters() {
        at += expression.startsWith("^", at) ? 1 : 0;
        at += expression.startsWith("]", at) ? 1 : 0;
        while (at < expression.length() && expression.charAt(at) != ']') {
            boolean named = expression.startsWith("[:", at);
            int end = named ? expression.indexOf(":]", at) : -1;
            at = end < 0 ? at + (expression.charAt(at) == '\\' ? 2 : 1) : end + 2;
        }
        at++;
        part(1);
    }

    /** {@code {n}}, {@code {n,}} and {@code {n,m}} repeat what comes before; any other brace is a character. */
    private void count() {
        int end = expression.indexOf('}', at);
        String counts = end < 0 ? "" : expression.substring(at, end);
        if (!counts.matches("\\d+(,\\d*)?")) {
            part(1);
            return;
        }
        long most = 1;
        for (String number : counts.split(",")) {
            most = Math.max(most, number.length() > LONGEST_COUNT ? HIGHEST_COUNT : Long.parseLong(number));
        }
        last = Math.min(ENOUGH, last * (most + 1));
        at = end + 1;
    }
}
