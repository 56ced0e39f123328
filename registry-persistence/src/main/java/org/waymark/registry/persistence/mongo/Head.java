package org.waymark.registry.persistence.mongo;

import java.util.List;
import org.bson.BsonDocument;
import org.waymark.registry.model.feed.CursorTooOld;
import org.waymark.registry.model.feed.Revision;

/**
 * What the head document said when it was read.
 *
 * @param last the newest revision
 * @param batch the newest append, ascending up to {@code last}; empty if it is known to be in the records collection
 * @param horizon before it, tombstones are forgotten
 * @param migrated how many documents of EMIR have been looked at
 * @param ready whether there are no more of them
 */
record Head(Revision last, List<BsonDocument> batch, Revision horizon, long migrated, boolean ready) {

    /** Every older change is in the records collection, or has been replaced by a newer one of the same endpoint. */
    Revision firstOfBatch() {
        return batch.isEmpty() ? last.plus(1) : EntryDocument.revision(batch.get(0));
    }

    void refuseIfTooOld(Revision cursor) {
        if (cursor.isAfter(Revision.ZERO) && horizon.isAfter(cursor)) {
            throw new CursorTooOld(cursor, horizon);
        }
    }
}
