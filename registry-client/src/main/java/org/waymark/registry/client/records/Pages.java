package org.waymark.registry.client.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.registry.model.federation.Reply.Records;
import org.waymark.registry.model.json.BatchReader;
import org.waymark.registry.model.json.BodyParser;
import org.waymark.registry.model.json.MalformedJson;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;

/** Arrays of records, which end with {@code {"ref":"…"}} if there may be more. */
public final class Pages {
    private static final String REF = "ref";

    /** Deeper than anything that a registry takes. */
    private static final int DEEPEST = 200;

    private static final BatchReader READER = new BatchReader(DEEPEST, BodyParser.MOST_OF_OTHERS);

    private Pages() {}

    /**
     * The records as they are sent, and what to ask the next page for.
     *
     * @throws MalformedJson if the body is anything else
     * @throws IOException if it cannot be read at all
     */
    public static Records read(InputStream body) throws IOException {
        List<Attributes> records = new ArrayList<>();
        for (AttributeValue element : READER.read(body)) {
            if (element instanceof Nested record) {
                records.add(record.members());
            } else {
                throw new MalformedJson("There is something else among the records.");
            }
        }
        Optional<String> next = records.isEmpty() ? Optional.empty() : ref(records.get(records.size() - 1));
        return new Records(next.isPresent() ? records.subList(0, records.size() - 1) : records, next);
    }

    private static Optional<String> ref(Attributes last) {
        return last.size() == 1 ? last.text(REF) : Optional.empty();
    }
}
