package org.waymark.registry.bench.engines;

import java.util.List;
import java.util.function.Consumer;

/** A storage engine, reduced to what the registry asks of its store. Written by one thread at a time. */
interface Engine extends AutoCloseable {

    /** Stores the batch as a whole and returns once it is on disk. An older state of the same endpoint disappears. */
    void append(List<Entry> batch) throws Exception;

    /** Hands over, in the order of revisions, every entry newer than the given revision. */
    void readAfter(long revision, Consumer<Entry> reader) throws Exception;

    @Override
    void close() throws Exception;
}
