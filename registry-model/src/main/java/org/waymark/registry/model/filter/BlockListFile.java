package org.waymark.registry.model.filter;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A block list that an administrator edits while the registry runs: read again when the file has changed. While the
 * file is missing nothing is blocked; while it cannot be read the last list stays. The log says so. Thread-safe.
 */
public final class BlockListFile {
    private static final Logger LOG = System.getLogger(BlockListFile.class.getName());
    private static final FileTime MISSING = FileTime.fromMillis(0);

    private final Path file;
    private volatile Version newest = new Version(FileTime.fromMillis(-1), BlockList.OPEN);

    public BlockListFile(Path file) {
        this.file = file;
    }

    private record Version(FileTime modified, BlockList list) {}

    public BlockList current() {
        FileTime modified = modified();
        if (!modified.equals(newest.modified)) {
            newest = new Version(modified, modified.equals(MISSING) ? BlockList.OPEN : read());
        }
        return newest.list;
    }

    private FileTime modified() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            if (!newest.modified.equals(MISSING)) {
                LOG.log(Level.WARNING, "block list {0} cannot be read, nothing is blocked: {1}", file, e);
            }
            return MISSING;
        }
    }

    private BlockList read() {
        try {
            BlockList list = BlockList.parse(Files.readAllLines(file, StandardCharsets.UTF_8));
            LOG.log(
                    Level.INFO,
                    "block list {0} read, {1} attributes have blocked values",
                    file,
                    list.blocked().size());
            return list;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "block list {0} cannot be read, the last one stays: {1}", file, e);
            return newest.list;
        }
    }
}
