package org.waymark.registry.bench.engines;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The value formats of the key-value engines. */
final class Packed {

    private Packed() {
    }

    static byte[] revision(long revision) {
        return ByteBuffer.allocate(Long.BYTES).putLong(revision).array();
    }

    static long revision(byte[] value) {
        return ByteBuffer.wrap(value).getLong();
    }

    static byte[] idAndPayload(Entry entry) {
        byte[] id = entry.id().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Short.BYTES + id.length + entry.payload().length)
                .putShort((short) id.length).put(id).put(entry.payload()).array();
    }

    static Entry entry(long revision, byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value);
        byte[] id = new byte[buffer.getShort()];
        buffer.get(id);
        byte[] payload = new byte[buffer.remaining()];
        buffer.get(payload);
        return new Entry(new String(id, StandardCharsets.UTF_8), revision, payload);
    }
}
