package org.waymark.registry.web.query;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.query.RecordQuery;
import org.waymark.registry.model.record.Oid;

/**
 * Records as one JSON array, written while they are read. After a full page comes the reference to the next one,
 * whether or not there is more, as EMIR's clients expect. If reading fails the array is left open, so that nobody takes
 * a part for the whole.
 */
final class RecordArray implements StreamingOutput {
    private final Stream<Live> records;
    private final RecordQuery.Part part;

    RecordArray(Stream<Live> records, RecordQuery.Part part) {
        this.records = records;
        this.part = part;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        long count = 0;
        Oid last = Oid.NONE;
        out.write('[');
        try (Stream<Live> open = records) {
            for (Iterator<Live> all = open.iterator(); all.hasNext(); count++) {
                Live live = all.next();
                if (count > 0) {
                    out.write(',');
                }
                live.json().writeTo(out);
                last = live.oid();
            }
        }
        if (part instanceof RecordQuery.Page page && page.size() == count) {
            out.write((",{\"ref\":\"" + last + "\"}").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(']');
        out.write('\n');
    }
}
