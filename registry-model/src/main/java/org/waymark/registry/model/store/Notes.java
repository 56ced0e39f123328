package org.waymark.registry.model.store;

import java.util.Optional;
import java.util.SortedMap;
import org.waymark.registry.model.feed.StoreUnavailable;

/**
 * What a registry remembers beside its records: small texts under names. The nodes that share a store share its notes,
 * so each note has a version, and whoever writes says which one he has read.
 *
 * <p>Names are any text of well-formed characters, addresses among them, of at most a thousand bytes. A note that was
 * erased begins again with version 1; who compares versions over time overwrites instead.
 *
 * <p>Every method throws {@link StoreUnavailable} if the store cannot be reached. A change that ends so may or may not
 * have happened.
 *
 * @implSpec thread-safe; several processes may share one store if the adapter says so.
 */
public interface Notes {

    /**
     * A text as it was read.
     *
     * @param version one at first, one more with each change
     */
    record Note(long version, String text) {}

    Optional<Note> find(String name);

    /** The notes whose names begin with a prefix, in the order of names. */
    SortedMap<String, Note> findAll(String prefix);

    /**
     * Writes a note, durable when this returns true. Its version is one more than that of the one it replaces.
     *
     * @param version of the note that is replaced; zero if there is to be none
     * @return false, and nothing is written, if it is another by now
     */
    boolean write(String name, long version, String text);

    /**
     * Removes a note, for good when this returns true.
     *
     * @return false, and nothing is removed, if its version is another by now, or it is gone
     */
    boolean erase(String name, long version);
}
