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

/** Parts of records as JSON, rendered one by one while they are written. */
record FieldsContent(List<Live> records, Projection fields, String begin, String between, String end)
        implements Content {

    static Content array(List<Live> records, Projection fields, Optional<Oid> next) {
        String reference = next.map(last -> ",{\"ref\":\"" + last + "\"}").orElse("");
        return new FieldsContent(records, fields, "[", ",", reference + "]\n");
    }

    static Content lines(List<Live> records, Projection fields) {
        return new FieldsContent(records, fields, "", "\n", records.isEmpty() ? "" : "\n");
    }

    /** Lines have no end that shows a part for what it is: so they are counted before, at the price of a second rendering. */
    @Override
    public OptionalLong length() {
        if (!begin.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                records.stream().mapToLong(live -> rendered(live).size() + 1L).sum());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        write(begin, out);
        String separator = "";
        for (Live live : records) {
            write(separator, out);
            rendered(live).writeTo(out);
            separator = between;
        }
        write(end, out);
    }

    private JsonText rendered(Live live) {
        return RecordJson.render(live.oid(), live.record(), fields::shows);
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
