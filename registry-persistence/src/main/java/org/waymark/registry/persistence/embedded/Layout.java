package org.waymark.registry.persistence.embedded;

import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.waymark.registry.model.feed.Revision;
import org.waymark.registry.model.store.UnusableStore;

/**
 * What lies in the file: {@code entries} from revision to entry, {@code marks} with the head, the horizon and the
 * version
 * of this layout, {@code heartbeats} from node to milliseconds, {@code notes} from name to version and text.
 */
final class Layout {
    private static final String HEAD = "head";
    private static final String HORIZON = "horizon";
    private static final String VERSION = "version";
    private static final long CURRENT = 1;

    private Layout() {}

    /** Marks a new file as ours; refuses a newer one, and one of somebody else. */
    static void check(MVStore store, Path file) {
        boolean isNew = store.getMapNames().isEmpty();
        MVMap<String, Long> marks = marks(store);
        if (isNew) {
            marks.put(VERSION, CURRENT);
            store.commit();
            store.sync();
        }
        Long version = marks.get(VERSION);
        if (version == null) {
            throw new UnusableStore("The store " + file + " was not written by a registry; it is left as it is.");
        }
        if (version > CURRENT) {
            throw new UnusableStore("The store " + file + " was written by a newer registry (layout " + version
                    + ", this one knows " + CURRENT + "); it is left as it is.");
        }
    }

    static Revision head(MVStore store) {
        return mark(store, HEAD);
    }

    static void moveHead(MVStore store, Revision head) {
        marks(store).put(HEAD, head.number());
    }

    static Revision horizon(MVStore store) {
        return mark(store, HORIZON);
    }

    static void moveHorizon(MVStore store, Revision horizon) {
        marks(store).put(HORIZON, horizon.number());
    }

    static MVMap<Long, byte[]> entries(MVStore store) {
        return store.openMap(
                "entries",
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    static MVMap<String, Long> marks(MVStore store) {
        return longs(store, "marks");
    }

    static MVMap<String, Long> heartbeats(MVStore store) {
        return longs(store, "heartbeats");
    }

    static MVMap<String, String> notes(MVStore store) {
        return store.openMap(
                "notes",
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    private static Revision mark(MVStore store, String name) {
        return new Revision(marks(store).getOrDefault(name, 0L));
    }

    private static MVMap<String, Long> longs(MVStore store, String name) {
        return store.openMap(
                name,
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
    }
}
