package org.waymark.registry.publisher.state;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.waymark.registry.model.json.MalformedJson;

/**
 * The file that remembers. It is there whole or not at all, whenever the machine stops; a lock beside it keeps a second
 * publisher away, and shows that one is running.
 */
public final class StateFile implements AutoCloseable {
    private final Path file;
    private final FileChannel lock;

    private StateFile(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * Opens the file for one publisher; makes its folder if need be.
     *
     * @throws IOException if that cannot be, or another publisher has it; the message is for administrators
     */
    public static StateFile open(Path file) throws IOException {
        try {
            Files.createDirectories(folder(file));
        } catch (IOException e) {
            throw new IOException("the folder of the state file " + file + " cannot be made: " + e, e);
        }
        FileChannel channel = lockFile(file);
        if (lock(channel).isEmpty()) {
            channel.close();
            throw new IOException("another publisher is running with the state file " + file);
        }
        return new StateFile(file, channel);
    }

    /** Whether a publisher is running with this file. */
    public static boolean isInUse(Path file) throws IOException {
        if (!Files.exists(lockPath(file))) {
            return false;
        }
        try (FileChannel channel = lockFile(file)) {
            return lock(channel).isEmpty();
        }
    }

    /**
     * What a file says.
     *
     * @return nothing if there is no file
     * @throws IOException if it cannot be read, or says something else
     */
    public static Optional<State> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(StateJson.read(in));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (MalformedJson e) {
            throw new IOException("the state file " + file + " cannot be understood: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IOException("the state file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What this file says, as {@link #read(Path)}. */
    public Optional<State> read() throws IOException {
        return read(file);
    }

    /**
     * Replaces what the file says.
     *
     * @throws IOException if there is no room, for example; then the file says what it said before
     */
    public void write(State state) throws IOException {
        Path next = sibling(file, ".next");
        try {
            try (FileChannel out = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(StateJson.render(state).toBytes());
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException("the state file " + file + " cannot be written: " + e, e);
        }
    }

    /** Lets another publisher have it. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static FileChannel lockFile(Path file) throws IOException {
        try {
            return FileChannel.open(lockPath(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IOException("the lock of the state file " + file + " cannot be opened: " + e, e);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            // By this very process.
            return Optional.empty();
        }
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
    }

    private static Path lockPath(Path file) {
        return sibling(file, ".lock");
    }

    private static Path sibling(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
