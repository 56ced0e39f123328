package org.waymark.registry.persistence.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.StoreUnavailable;
import org.waymark.registry.model.store.UnusableStore;

/**
 * Remembers beside the store which revision was acknowledged last. The engine opens a file that was cut short at its
 * last
 * whole commit and says nothing; the witness does.
 *
 * <p>Written after the store is synchronised, and not synchronised itself: after a loss of power it may be behind,
 * which
 * only makes it a weaker witness, never a false one. Sixteen bytes: the revision and its complement.
 */
final class Witness implements AutoCloseable {
    private static final int SIZE = 2 * Long.BYTES;

    private final Path path;
    private final FileChannel file;

    private Witness(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    static Witness open(Path path) {
        try {
            return new Witness(
                    path,
                    FileChannel.open(
                            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UnusableStore("The file " + path + " cannot be opened: " + e, e);
        }
    }

    /** Refuses a store that lacks what was acknowledged. */
    void confirm(Revision head) {
        long acknowledged = acknowledged();
        if (acknowledged > head.number()) {
            throw new UnusableStore("The store beside " + path + " ends at revision " + head + ", but " + acknowledged
                    + " was acknowledged: it is damaged or an older copy, and is left as it is. Put the newest backup in"
                    + " its place; to go on with an older one, remove " + path.getFileName() + ".");
        }
    }

    void note(Revision head) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE).putLong(head.number()).putLong(~head.number());
        try {
            file.write(bytes.flip(), 0);
        } catch (IOException e) {
            throw new StoreUnavailable("The file " + path + " cannot be written: " + e, e);
        }
    }

    @Override
    public void close() {
        try (file) {
            file.force(true);
        } catch (IOException e) {
            throw new StoreUnavailable("The file " + path + " cannot be written: " + e, e);
        }
    }

    /** Zero if nothing was noted, or half of it. */
    private long acknowledged() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        try {
            file.read(bytes, 0);
        } catch (IOException e) {
            throw new UnusableStore("The file " + path + " cannot be read: " + e, e);
        }
        long revision = bytes.getLong(0);
        return revision == ~bytes.getLong(Long.BYTES) ? revision : 0;
    }
}
