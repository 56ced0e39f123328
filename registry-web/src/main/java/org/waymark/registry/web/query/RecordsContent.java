package org.waymark.registry.web.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.query.Projection;
import org.waymark.registry.model.record.Oid;

/**
 * Records as JSON. Whole ones are kept as they are sent; parts are rendered one by one while they are written. After a
 * full page of an array comes the reference to the next one, whether or not there is more, as EMIR's clients expect.
 *
 * @param begin before the first record
 * @param between two records
 * @param end after the last record
 */
record RecordsContent(List<Live> records, Projection fields, String begin, String between, String end)
        implements Content {

    static Content array(List<Live> records, Projection fields, Optional<Oid> next) {
        String reference = next.map(last -> ",{\"ref\":\"" + last + "\"}").orElse("");
        return new RecordsContent(records, fields, "[", ",", reference + "]\n");
    }

    static Content lines(List<Live> records, Projection fields) {
        return new RecordsContent(records, fields, "", "\n", records.isEmpty() ? "" : "\n");
    }

    /**
     * An array of parts shows by its bracket that it is complete, and so need not be rendered twice. Lines have no such
     * end: theirs is counted before, at that price.
     */
    @Override
    public OptionalLong length() {
        if (!fields.isEverything() && !begin.isEmpty()) {
            return OptionalLong.empty();
        }
        long length = begin.length() + end.length() + (long) between.length() * Math.max(0, records.size() - 1);
        for (Live live : records) {
            length += json(live).size();
        }
        return OptionalLong.of(length);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] separator = bytes(between);
        byte[] before = bytes(begin);
        for (Live live : records) {
            out.write(before);
            json(live).writeTo(out);
            before = separator;
        }
        if (records.isEmpty()) {
            out.write(before);
        }
        out.write(bytes(end));
    }

    private JsonText json(Live live) {
        return fields.isEverything() ? live.json() : RecordJson.render(live.oid(), live.record(), fields::shows);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
