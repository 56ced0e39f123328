package org.waymark.registry.publisher.source.bdii;

import java.util.ArrayList;
import java.util.List;
import org.waymark.registry.client.http.OneLine;

/** What is wrong with what was read: the first of it in sentences, the rest as a number. For one thread. */
final class Flaws {
    private static final int MOST = 20;
    private static final int LONGEST = 60;

    private final List<String> sentences = new ArrayList<>();
    private int others;

    /** Of an entry. */
    void add(String sentence, String dn) {
        if (sentences.size() < MOST) {
            sentences.add(sentence + ": " + OneLine.of(dn));
        } else {
            others++;
        }
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        if (others > 0) {
            all.add("And " + others + " more.");
        }
        return all;
    }

    /** What somebody wrote, fit to be part of a sentence. */
    static String quoted(String text) {
        String line = OneLine.of(text);
        int end = Math.min(line.length(), LONGEST);
        boolean halved = end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
        return "'" + line.substring(0, halved ? end - 1 : end) + (end < line.length() ? "…" : "") + "'";
    }
}
