package org.waymark.registry.model.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A complete JSON value in UTF-8. Immutable: the bytes are nobody else's. */
public final class JsonText {
    private final byte[] utf8;

    private JsonText(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Takes the array over: the caller does not use it again. */
    public static JsonText owning(byte[] utf8) {
        return new JsonText(utf8);
    }

    public static JsonText of(String json) {
        return new JsonText(json.getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return utf8.length;
    }

    public byte[] toBytes() {
        return utf8.clone();
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(utf8);
    }

    /** Writes all but the first bytes. */
    void writeFrom(int offset, OutputStream out) throws IOException {
        out.write(utf8, offset, utf8.length - offset);
    }

    byte[] bytes() {
        return utf8;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonText that && Arrays.equals(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
