package org.waymark.registry.publisher.source;

/**
 * Where a description was found: as much as is read, or cannot be read, as one.
 *
 * @param source name of the source
 * @param part what of it, such as the name of a file in a folder; empty for a source that is read as one
 */
public record Origin(String source, String part) {

    /** A source that is read as one, or all parts of one that is not. */
    public static Origin whole(String source) {
        return new Origin(source, "");
    }

    /** As people write it. */
    @Override
    public String toString() {
        return part.isEmpty() ? source : source + "/" + part;
    }
}
