package org.waymark.registry.model.file;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, kept up to date: whoever asks makes it look at the file, at most once per interval. A change counts
 * when two looks in a row have seen the same, so that a file which an editor is writing is not read half. While the file
 * is missing a value says so; while it cannot be read the last value stays. The log says all of it once. Thread-safe;
 * asking costs next to nothing and never waits for another's look.
 */
public final class WatchedFile<T> {
    /** How long a change takes to be noticed; it is in force at the latest twice as long after it was made. */
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    private static final Logger LOG = System.getLogger(WatchedFile.class.getName());
    private static final State MISSING = new State("missing");

    private final Reading<T> reading;
    private final Optional<Content<T>> lenient;
    private final Path file;
    private final LongSupplier nanoTime;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long nextLook;
    private volatile T value;
    private State read;
    private State seen;

    /**
     * What makes a value of a file.
     *
     * @param <T> immutable
     */
    public interface Reading<T> {
        /** What the file is for, as in {@code access control list}. */
        String title();

        /**
         * What the file says.
         *
         * @throws IOException if nothing can be made of it; the message is for administrators
         */
        T read(Path file) throws IOException;

        /** What was read, for the log: {@code 3 names}. */
        String summary(T value);

        /**
         * What changes when the file does; together with those that it names, if it names any.
         *
         * @throws NoSuchFileException if the file is missing
         * @throws IOException if one cannot look at it
         */
        default String state(Path file) throws IOException {
            return stateOf(file);
        }
    }

    /** What makes a value of a file that may be missing. */
    public interface Content<T> extends Reading<T> {
        /** What holds while there is no file. */
        T missing();

        /** What that means, as half a sentence: {@code nobody may change anything}. */
        String missingMeans();
    }

    /** The file as a look saw it. */
    private record State(String signature) {}

    public WatchedFile(Path file, Content<T> content) {
        this(file, content, System::nanoTime);
    }

    public WatchedFile(Path file, Content<T> content, LongSupplier nanoTime) {
        this.file = file;
        this.reading = content;
        this.lenient = Optional.of(content);
        this.nanoTime = nanoTime;
        this.seen = look();
        this.read = seen;
        this.value = content.missing();
        take(seen);
        this.nextLook = nanoTime.getAsLong() + INTERVAL.toNanos();
    }

    private WatchedFile(Path file, Reading<T> reading, LongSupplier nanoTime, String state) throws IOException {
        this.file = file;
        this.reading = reading;
        this.lenient = Optional.empty();
        this.nanoTime = nanoTime;
        this.seen = new State(state);
        this.read = seen;
        this.value = reading.read(file);
        this.nextLook = nanoTime.getAsLong() + INTERVAL.toNanos();
        logRead(value);
    }

    /**
     * A file that must be there and be right at first. Later the last value stays while it is missing, too.
     *
     * @throws IOException if nothing can be made of it
     */
    public static <T> WatchedFile<T> required(Path file, Reading<T> reading, LongSupplier nanoTime) throws IOException {
        return new WatchedFile<>(file, reading, nanoTime, reading.state(file));
    }

    /** What changes when one file does. */
    public static String stateOf(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
    }

    public T current() {
        if (nanoTime.getAsLong() - nextLook >= 0 && looking.compareAndSet(false, true)) {
            try {
                lookAgain();
            } finally {
                nextLook = nanoTime.getAsLong() + INTERVAL.toNanos();
                looking.set(false);
            }
        }
        return value;
    }

    /** Where the value comes from. */
    public Path path() {
        return file;
    }

    private void lookAgain() {
        State now = look();
        boolean stands = now.equals(seen);
        seen = now;
        if (stands && !now.equals(read)) {
            read = now;
            take(now);
        }
    }

    private State look() {
        try {
            return new State(reading.state(file));
        } catch (NoSuchFileException e) {
            return MISSING;
        } catch (IOException e) {
            return new State(e.toString());
        }
    }

    private void take(State state) {
        if (lenient.isPresent() && state.equals(MISSING)) {
            Content<T> content = lenient.get();
            value = content.missing();
            LOG.log(Level.WARNING, "{0} {1} is missing: {2}", content.title(), file, content.missingMeans());
        } else {
            readable().ifPresent(read -> value = read);
        }
    }

    private Optional<T> readable() {
        try {
            T now = reading.read(file);
            logRead(now);
            return Optional.of(now);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "{0} {1} cannot be read, what was known stays: {2}", reading.title(), file, why(e));
            return Optional.empty();
        }
    }

    private void logRead(T now) {
        LOG.log(Level.INFO, "{0} {1} read: {2}", reading.title(), file, reading.summary(now));
    }

    private static @Nullable String why(IOException e) {
        return e.getClass().equals(IOException.class) ? e.getMessage() : e.toString();
    }
}
