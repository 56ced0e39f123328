package org.waymark.registry.persistence.embedded;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.record.EndpointId;

/**
 * An entry as bytes, without its revision, which is its key: check sum (4), kind (1), number (8), length of the
 * endpoint
 * id (4), endpoint id in UTF-8, the rest. A live entry, {@code 'L'}, has its content revision for a number and its JSON
 * for the rest; a tombstone, {@code 'R'} removed, {@code 'E'} expired or {@code 'O'} outdated, the milliseconds of its
 * removal for a number and for the rest those of its last message (8) and the revision of the state that ended (8), which
 * once were not written. The check sum is the CRC-32 of all that follows it: the engine does not check what is inside a
 * page.
 */
final class EntryCodec {
    private static final byte LIVE = 'L';
    private static final byte REMOVED = 'R';
    private static final byte EXPIRED = 'E';
    private static final byte OUTDATED = 'O';
    private static final int HEADER = Integer.BYTES + 1 + Long.BYTES + Integer.BYTES;

    private EntryCodec() {}

    /** What can be told of an entry without reading its JSON. */
    record Head(String id, byte kind, long number) {
        boolean isTombstone() {
            return kind != LIVE;
        }
    }

    static byte[] encode(Entry entry) {
        if (entry instanceof Live live) {
            return bytes(
                    LIVE,
                    live.contentRevision().number(),
                    live.id(),
                    live.json().toBytes());
        }
        Tombstone tombstone = (Tombstone) entry;
        byte kind =
                switch (tombstone.cause()) {
                    case REMOVED -> REMOVED;
                    case EXPIRED -> EXPIRED;
                    case OUTDATED -> OUTDATED;
                };
        return bytes(kind, tombstone.removedAt().toEpochMilli(), tombstone.id(), ended(tombstone));
    }

    /** Reads an entry; what {@link #encode} did not write is an {@link IllegalArgumentException}. */
    static Entry decode(Revision revision, byte[] bytes) {
        ByteBuffer buffer = checked(bytes);
        Head head = head(buffer);
        return switch (head.kind) {
            case LIVE -> Live.restored(revision, new Revision(head.number), JsonText.owning(rest(buffer)));
            case REMOVED -> tombstone(revision, head, rest(buffer), Cause.REMOVED);
            case EXPIRED -> tombstone(revision, head, rest(buffer), Cause.EXPIRED);
            case OUTDATED -> tombstone(revision, head, rest(buffer), Cause.OUTDATED);
            default -> throw new IllegalArgumentException("of no known kind");
        };
    }

    /** Reads the beginning of an entry; an {@link IllegalArgumentException} as above. */
    static Head head(byte[] bytes) {
        return head(checked(bytes));
    }

    private static byte[] ended(Tombstone tombstone) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(tombstone.updatedAt().toEpochMilli())
                .putLong(tombstone.ended().number())
                .array();
    }

    private static Tombstone tombstone(Revision revision, Head head, byte[] rest, Cause cause) {
        Instant removedAt = Instant.ofEpochMilli(head.number);
        ByteBuffer more = ByteBuffer.wrap(rest);
        Instant updatedAt = more.remaining() < Long.BYTES ? removedAt : Instant.ofEpochMilli(more.getLong());
        Revision ended = more.remaining() < Long.BYTES ? revision : new Revision(more.getLong());
        return new Tombstone(new EndpointId(head.id), revision, ended, updatedAt, removedAt, cause);
    }

    private static ByteBuffer checked(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || buffer.getInt() != checkSum(bytes)) {
            throw new IllegalArgumentException("not what was written");
        }
        return buffer;
    }

    private static Head head(ByteBuffer buffer) {
        try {
            byte kind = buffer.get();
            long number = buffer.getLong();
            byte[] id = new byte[buffer.getInt()];
            buffer.get(id);
            return new Head(new String(id, StandardCharsets.UTF_8), kind, number);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("cut short", e);
        }
    }

    private static byte[] rest(ByteBuffer buffer) {
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return rest;
    }

    private static byte[] bytes(byte kind, long number, EndpointId id, byte[] rest) {
        byte[] name = id.value().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[HEADER + name.length + rest.length];
        ByteBuffer.wrap(bytes, Integer.BYTES, bytes.length - Integer.BYTES)
                .put(kind)
                .putLong(number)
                .putInt(name.length)
                .put(name)
                .put(rest);
        ByteBuffer.wrap(bytes).putInt(checkSum(bytes));
        return bytes;
    }

    private static int checkSum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
        return (int) sum.getValue();
    }
}
