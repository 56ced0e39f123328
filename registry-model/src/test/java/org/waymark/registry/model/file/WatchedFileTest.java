package org.waymark.registry.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFileTest {
    @TempDir
    private Path folder;

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 10);
    private final AtomicInteger reads = new AtomicInteger();
    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("watched");
    }

    @Test
    void theFileIsReadAtOnce() throws IOException {
        write("a", 1);

        assertThat(watch().current()).isEqualTo("a");
    }

    @Test
    void aChangeCountsWhenItHasStoodForTwoLooks() throws IOException {
        write("a", 1);
        WatchedFile<String> file = watch();

        write("b", 2);
        assertThat(file.current()).isEqualTo("a");
        tick();
        assertThat(file.current()).isEqualTo("a");
        tick();
        assertThat(file.current()).isEqualTo("b");
    }

    @Test
    void aFileThatIsBeingWrittenIsNotReadHalf() throws IOException {
        write("a", 1);
        WatchedFile<String> file = watch();

        write("", 2);
        assertThat(next(file)).isEqualTo("a");
        write("b", 3);
        assertThat(next(file)).isEqualTo("a");
        write("bc", 4);
        assertThat(next(file)).isEqualTo("a");
        assertThat(next(file)).isEqualTo("bc");
        assertThat(reads).hasValue(2);
    }

    @Test
    void aFileThatAppearsIsReadAndOneThatGoesIsMissed() throws IOException {
        WatchedFile<String> file = watch();
        assertThat(file.current()).isEqualTo("missing");

        write("a", 1);
        next(file);
        assertThat(next(file)).isEqualTo("a");

        Files.delete(path);
        assertThat(next(file)).isEqualTo("a");
        assertThat(next(file)).isEqualTo("missing");
    }

    @Test
    void whatCannotBeReadLeavesTheLastValue() throws IOException {
        write("a", 1);
        WatchedFile<String> file = watch();

        write("broken", 2);
        next(file);
        assertThat(next(file)).isEqualTo("a");

        write("b", 3);
        next(file);
        assertThat(next(file)).isEqualTo("b");
    }

    @Test
    void anUnchangedFileIsNotReadAgain() throws IOException {
        write("a", 1);
        WatchedFile<String> file = watch();

        for (int i = 0; i < 10; i++) {
            next(file);
        }

        assertThat(reads).hasValue(1);
    }

    private WatchedFile<String> watch() {
        return new WatchedFile<>(path, new Words(), time::get);
    }

    private String next(WatchedFile<String> file) {
        tick();
        return file.current();
    }

    private void tick() {
        time.addAndGet(WatchedFile.INTERVAL.toNanos());
    }

    private void write(String text, long second) throws IOException {
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.fromMillis(second * 1000));
    }

    private final class Words implements WatchedFile.Content<String> {
        @Override
        public String title() {
            return "words";
        }

        @Override
        public String missing() {
            return "missing";
        }

        @Override
        public String missingMeans() {
            return "nothing is said";
        }

        @Override
        public String read(Path file) throws IOException {
            reads.incrementAndGet();
            String text = Files.readString(file);
            if (text.equals("broken")) {
                throw new IOException("it is broken");
            }
            return text;
        }

        @Override
        public String summary(String value) {
            return value;
        }
    }
}
