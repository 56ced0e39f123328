package org.waymark.registry.bench.ceiling;

import java.nio.charset.StandardCharsets;

/** What is answered: an array with one object. Nobody changes the bytes: they go straight into the answer. */
final class Constant {
    private static final int ONE_RECORD = 1500;
    private static final int FIFTY_RECORDS = 100_000;
    private static final byte[] SMALL = ofSize(ONE_RECORD);
    private static final byte[] LARGE = ofSize(FIFTY_RECORDS);

    private Constant() {}

    /** As large as an answer with one record. */
    static byte[] small() {
        return SMALL;
    }

    /** As large as an answer with fifty records. */
    static byte[] large() {
        return LARGE;
    }

    private static byte[] ofSize(int size) {
        String begin = "[{\"constant\":\"";
        String end = "\"}]";
        String filling = "x".repeat(size - begin.length() - end.length());
        return (begin + filling + end).getBytes(StandardCharsets.UTF_8);
    }
}
