package org.waymark.registry.web.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.record.Oid;

/**
 * Records as JSON, of which the length is known before: they are kept as they are sent. After a full page of an array
 * comes the reference to the next one, whether or not there is more, as EMIR's clients expect.
 */
final class RecordsContent implements Content {
    private final List<Live> records;
    private final Layout layout;
    private final byte[] end;

    /** What stands between records. */
    private enum Layout {
        ARRAY,
        LINES
    }

    private RecordsContent(List<Live> records, Layout layout, String end) {
        this.records = records;
        this.layout = layout;
        this.end = end.getBytes(StandardCharsets.US_ASCII);
    }

    static Content array(List<Live> records, Optional<Oid> next) {
        String reference = next.map(last -> ",{\"ref\":\"" + last + "\"}").orElse("");
        return new RecordsContent(records, Layout.ARRAY, reference + "]\n");
    }

    static Content lines(List<Live> records) {
        return new RecordsContent(records, Layout.LINES, "");
    }

    @Override
    public OptionalLong length() {
        long length = end.length;
        for (Live live : records) {
            // With its comma or bracket before it, or its line feed after it.
            length += live.json().size() + 1L;
        }
        return OptionalLong.of(records.isEmpty() && layout == Layout.ARRAY ? length + 1 : length);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (layout == Layout.LINES) {
            for (Live live : records) {
                live.json().writeTo(out);
                out.write('\n');
            }
        } else {
            writeArray(out);
        }
    }

    private void writeArray(OutputStream out) throws IOException {
        char before = '[';
        for (Live live : records) {
            out.write(before);
            live.json().writeTo(out);
            before = ',';
        }
        if (records.isEmpty()) {
            out.write('[');
        }
        out.write(end);
    }
}
