package org.waymark.registry.bench.ceiling;

import java.nio.charset.StandardCharsets;

/** What is answered: an array with one object, as large as an answer with one record. */
final class Constant {
    private static final int SIZE = 1500;
    private static final byte[] JSON = make();

    private Constant() {}

    /** Nobody changes it: it goes straight into the answer. */
    static byte[] json() {
        return JSON;
    }

    private static byte[] make() {
        String begin = "[{\"constant\":\"";
        String end = "\"}]";
        String filling = "x".repeat(SIZE - begin.length() - end.length());
        return (begin + filling + end).getBytes(StandardCharsets.UTF_8);
    }
}
