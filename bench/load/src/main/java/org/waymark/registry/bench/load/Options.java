package org.waymark.registry.bench.load;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was asked for.
 *
 * @param records how many records the registry holds
 * @param seconds how long each kind of reading is measured
 * @param connections how many requests are under way at once
 * @param wrk whether readings are measured by wrk
 * @param ceilingOnly whether the registry is left out, to look at the container alone
 * @param only a part of the names of the readings that are wanted, or {@code tls}, {@code federation} or {@code publisher}; empty for all
 *     readings over plain HTTP and the rest of the run
 * @param root the folder of the project
 */
record Options(int records, int seconds, int connections, boolean wrk, boolean ceilingOnly, String only, Path root) {
    private static final int RECORDS = 10_000;
    private static final int SECONDS = 10;
    private static final int CONNECTIONS = 16;
    private static final String TLS = "tls";
    private static final String FEDERATION = "federation";
    private static final String PUBLISHER = "publisher";

    static Options parse(List<String> arguments, Path root) {
        Options options = new Options(RECORDS, SECONDS, CONNECTIONS, false, false, "", root);
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            options = options.with(left.removeFirst(), left);
        }
        if (options.wrk && options.isTls()) {
            throw new IllegalArgumentException("wrk shows no certificates: --only tls is without --wrk.");
        }
        return options;
    }

    /** Whether TLS is wanted and nothing else. */
    boolean isTls() {
        return only.equals(TLS);
    }

    /** Whether several registries are wanted and nothing else. */
    boolean isFederation() {
        return only.equals(FEDERATION);
    }

    /** Whether the publisher is wanted and nothing else. */
    boolean isPublisher() {
        return only.equals(PUBLISHER);
    }

    /** Whether a few readings are wanted and nothing else. */
    boolean isPartial() {
        return !only.isEmpty();
    }

    private Options with(String option, Deque<String> left) {
        return switch (option) {
            case "-n" -> new Options(number(option, left), seconds, connections, wrk, ceilingOnly, only, root);
            case "--seconds" -> new Options(records, number(option, left), connections, wrk, ceilingOnly, only, root);
            case "--connections" -> new Options(records, seconds, number(option, left), wrk, ceilingOnly, only, root);
            case "--wrk" -> new Options(records, seconds, connections, true, ceilingOnly, only, root);
            case "--ceiling" -> new Options(records, seconds, connections, wrk, true, only, root);
            case "--only" -> new Options(records, seconds, connections, wrk, ceilingOnly, text(option, left), root);
            default -> throw new IllegalArgumentException("Unknown option " + option + "; see bench/README.md.");
        };
    }

    private static String text(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return left.removeFirst();
    }

    private static int number(String option, Deque<String> left) {
        String text = text(option, left);
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(option + " needs a whole number from 1 to 9999999, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
