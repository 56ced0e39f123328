package org.waymark.registry.persistence.embedded;

import java.time.Instant;
import java.util.List;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.feed.RevisionFeed;
import org.waymark.registry.persistence.embedded.StoreFile.Opened;

/**
 * The feed in the embedded store. Entries lie in the order of revisions, so a reader reads the file in one
 * direction; an
 * append is one commit, synchronised with the disk. Revisions cannot become visible late: readers wait for the append.
 */
final class MvStoreFeed implements RevisionFeed {
    private final StoreFile file;

    MvStoreFeed(StoreFile file) {
        this.file = file;
    }

    @Override
    public Revision head() {
        return file.read(opened -> Layout.head(opened.store()));
    }

    @Override
    public Revision horizon() {
        return file.read(opened -> Layout.horizon(opened.store()));
    }

    @Override
    public boolean append(Revision head, List<Entry> batch) {
        return file.write(opened -> {
            boolean onHead = Layout.head(opened.store()).equals(head);
            if (onHead) {
                opened.log().append(batch);
                Layout.moveHead(opened.store(), head.plus(batch.size()));
            }
            return onHead;
        });
    }

    @Override
    public List<Entry> after(Revision cursor, int limit) {
        return file.read(opened -> {
            Revision horizon = Layout.horizon(opened.store());
            if (cursor.isAfter(Revision.ZERO) && horizon.isAfter(cursor)) {
                throw new CursorTooOld(cursor, horizon);
            }
            return opened.log().after(cursor, limit);
        });
    }

    @Override
    public int forgetTombstones(Instant removedBefore) {
        boolean none =
                file.read(opened -> opened.log().tombstonesBefore(removedBefore).isEmpty());
        return none ? 0 : file.write(opened -> forget(opened, removedBefore));
    }

    private static int forget(Opened opened, Instant removedBefore) {
        List<Long> old = opened.log().tombstonesBefore(removedBefore);
        for (Long tombstone : old) {
            opened.log().forget(tombstone);
            Layout.moveHorizon(opened.store(), new Revision(tombstone));
        }
        return old.size();
    }
}
