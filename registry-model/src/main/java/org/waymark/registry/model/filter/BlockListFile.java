package org.waymark.registry.model.filter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.waymark.registry.model.file.WatchedFile;

/**
 * A block list that an administrator edits while the registry runs. While the file is missing nothing is blocked; while
 * it cannot be read the last list stays. Thread-safe.
 */
public final class BlockListFile {
    private final WatchedFile<BlockList> file;

    public BlockListFile(Path file) {
        this(file, System::nanoTime);
    }

    BlockListFile(Path file, LongSupplier nanoTime) {
        this.file = new WatchedFile<>(file, new Lines(), nanoTime);
    }

    /** How the file becomes a list. */
    private record Lines() implements WatchedFile.Content<BlockList> {
        @Override
        public String title() {
            return "block list";
        }

        @Override
        public BlockList missing() {
            return BlockList.OPEN;
        }

        @Override
        public String missingMeans() {
            return "nothing is blocked";
        }

        @Override
        public BlockList read(Path file) throws IOException {
            return BlockList.parse(Files.readAllLines(file, StandardCharsets.UTF_8));
        }

        @Override
        public String summary(BlockList list) {
            return list.blocked().size() + " attributes have blocked values";
        }
    }

    public BlockList current() {
        return file.current();
    }
}
