package org.waymark.registry.model.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registry.model.Fixtures.NOON;
import static org.waymark.registry.model.Fixtures.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.registry.model.file.WatchedFile;

class BlockListFileTest {
    private static final Instant LATER = NOON.plusSeconds(1);

    @TempDir
    private Path folder;

    private final AtomicLong nanoTime = new AtomicLong();
    private Path path;
    private BlockListFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("inputfilters");
        file = new BlockListFile(path, nanoTime::get);
    }

    @Test
    void aFileThatAppearsIsRead() throws IOException {
        write("Service_Type = t1", NOON);

        assertThat(blocks("t1")).isTrue();
        assertThat(blocks("t2")).isFalse();
    }

    @Test
    void aChangedFileIsReadAgain() throws IOException {
        write("Service_Type = t1", NOON);
        assertThat(blocks("t1")).isTrue();

        write("Service_Type = t2", LATER);

        assertThat(blocks("t1")).isFalse();
        assertThat(blocks("t2")).isTrue();
    }

    @Test
    void aFilePutBackFromABackupIsReadAgain() throws IOException {
        write("Service_Type = t1", LATER);
        assertThat(blocks("t1")).isTrue();

        write("Service_Type = t2", NOON);

        assertThat(blocks("t2")).isTrue();
    }

    @Test
    void anUnchangedFileIsNotReadAgain() throws IOException {
        write("Service_Type = t1", NOON);

        assertThat(file.current()).isSameAs(file.current());
    }

    @Test
    void nothingIsBlockedWhileTheFileIsMissing() {
        assertThat(blocks("t1")).isFalse();
        assertThat(file.current()).isEqualTo(BlockList.OPEN);
    }

    @Test
    void aFileThatCannotBeReadLeavesTheLastListInForce() throws IOException {
        write("Service_Type = t1", NOON);
        assertThat(blocks("t1")).isTrue();

        Files.write(path, new byte[] {(byte) 0xC3});

        assertThat(blocks("t1")).isTrue();
    }

    @Test
    void aFileThatDisappearsOpensTheRegistryUntilItReappears() throws IOException {
        write("Service_Type = t1", NOON);
        assertThat(blocks("t1")).isTrue();

        Files.delete(path);
        assertThat(blocks("t1")).isFalse();

        write("Service_Type = t1", NOON);
        assertThat(blocks("t1")).isTrue();
    }

    /** After two looks: a change counts when it has stood for one interval. */
    private boolean blocks(String type) {
        for (int look = 0; look < 2; look++) {
            nanoTime.addAndGet(WatchedFile.INTERVAL.toNanos());
            file.current();
        }
        return file.current().blocks(claims("e1", type).build());
    }

    private void write(String text, Instant modified) throws IOException {
        Files.writeString(path, "# what does not come in\n\n" + text + "\n");
        Files.setLastModifiedTime(path, FileTime.from(modified));
    }
}
