package org.waymark.registry.client.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of an answer, or as many of them as were allowed. Written by one thread, then read. */
public final class Body {
    private final Bytes bytes;
    private final boolean whole;

    Body(Bytes bytes, boolean whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    /** Whether nothing is missing. */
    boolean whole() {
        return whole;
    }

    int size() {
        return bytes.size();
    }

    InputStream stream() {
        return bytes.stream();
    }

    /** As UTF-8, as far as it was kept. */
    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Is read without a copy: an answer may be large. */
    static final class Bytes extends ByteArrayOutputStream {
        InputStream stream() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }
}
