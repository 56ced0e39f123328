package org.waymark.registry.model.access;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.waymark.registry.model.file.WatchedFile;

/** The file of an {@link AccessControlList}, in UTF-8. */
final class AccessControlFile implements WatchedFile.Content<AccessControlList> {
    private static final Logger LOG = System.getLogger(AccessControlFile.class.getName());

    @Override
    public String title() {
        return "access control list";
    }

    @Override
    public AccessControlList missing() {
        return AccessControlList.EMPTY;
    }

    @Override
    public String missingMeans() {
        return "nobody may register or change anything until it is there";
    }

    @Override
    public AccessControlList read(Path file) throws IOException {
        // Malformed bytes in a comment are no reason to lock everybody out; in a name they match nobody.
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        AccessControlList list = AccessControlList.parse(lines);
        list.faults().forEach(fault -> LOG.log(Level.WARNING, "access control list {0}, {1}", file, fault));
        return list;
    }

    @Override
    public String summary(AccessControlList list) {
        return list.entries().size() + " names";
    }
}
