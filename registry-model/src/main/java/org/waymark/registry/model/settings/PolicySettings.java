package org.waymark.registry.model.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * By which policies callers are judged, and what is known of them.
 *
 * @param configuration the file that says where the policies are
 * @param sources of callers' attributes, in the order in which they are asked
 */
public record PolicySettings(Path configuration, List<Source> sources, Combining combining) {
    public PolicySettings {
        sources = List.copyOf(sources);
    }

    /** A file of callers and their attributes. */
    public record Source(String name, Path file, Matching matching) {}

    /** How the keys of such a file stand for callers. */
    public enum Matching {
        /** By their names. */
        STRICT,
        /** By regular expressions for their names. */
        REGEXP
    }

    /** What holds if several sources know a caller. */
    public enum Combining {
        /** Of each attribute the values in the last source that has it. */
        MERGE_LAST_OVERRIDES,
        /** Of each attribute the values in all sources. */
        MERGE,
        /** What the first source says that knows the caller. */
        FIRST_APPLICABLE,
        /** What the first source says that can be asked, whether it knows the caller or not. */
        FIRST_ACCESSIBLE
    }
}
