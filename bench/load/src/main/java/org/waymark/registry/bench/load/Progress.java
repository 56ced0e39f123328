package org.waymark.registry.bench.load;

/** Tells a waiting person what is going on, apart from the table. */
final class Progress {
    private Progress() {}

    static void say(String sentence) {
        System.err.println(sentence);
    }
}
