package org.waymark.registry.model.xml;

import java.util.Optional;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.record.Oid;

/**
 * What one document shows of an answer.
 *
 * @param records can be gone through more than once, and are the same each time: the schema wants all services before
 *     all endpoints
 * @param count how many there are
 * @param next after which record the next page starts; nothing if the answer is not in pages, or this was the last
 */
public record FoundRecords(Iterable<Live> records, long count, Optional<Oid> next) {
    public FoundRecords {
        if (count < 0) {
            throw new IllegalArgumentException("There are no fewer than no records.");
        }
    }
}
