package org.waymark.registry.bench.engines;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is measured; a child prints each figure on a line of its own. */
enum Figure {
    INSERT("insert, records/s"),
    FILE_INSERTED("file after it, MB"),
    RENEW("renew in the same order, records/s"),
    FILE_RENEWED("file after it, MB"),
    RENEW_SHUFFLED("renew in another order, records/s"),
    FILE_RENEWED_SHUFFLED("file after it, MB"),
    FILE_RENEWED_OFTEN("file after two more of these, MB"),
    LONGEST("slowest batch of all these, ms"),
    SINGLE("1 thread, batches of 1 per s"),
    GROUP("16 threads, batches of 1 per s"),
    FILE_CLOSED("file after closing, MB"),
    READ("open and read all, ms"),
    READ_RECORDS("records read"),
    READ_BYTES("MB read"),
    LOST("acknowledged, lost after kill -9"),
    TORN("torn batches after kill -9"),
    ACKNOWLEDGED("entries acknowledged before the kills");

    private final String title;

    Figure(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    void print(double value) {
        System.out.printf(Locale.ROOT, "%s=%.1f%n", this, value);
    }

    /** The figure a child printed on this line, or nothing when the line is something else. */
    static Optional<Measured> parse(String line) {
        return Arrays.stream(values())
                .filter(figure -> line.startsWith(figure + "="))
                .map(figure -> new Measured(figure, Double.parseDouble(line.substring(line.indexOf('=') + 1))))
                .findFirst();
    }

    record Measured(Figure figure, double value) {
    }
}
