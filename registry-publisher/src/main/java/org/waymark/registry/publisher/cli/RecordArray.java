package org.waymark.registry.publisher.cli;

import java.io.PrintWriter;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue.Nested;
import org.waymark.registry.model.record.Attributes;

/** Prints records as one array of JSON, each in a line of its own. If it is not ended it is no JSON. */
final class RecordArray {
    private final PrintWriter out;
    private boolean empty = true;

    RecordArray(PrintWriter out) {
        this.out = out;
    }

    void add(Attributes record) {
        out.println(empty ? "[" : ",");
        out.print(RecordJson.render(new Nested(record)));
        empty = false;
    }

    void end() {
        out.println(empty ? "[]" : System.lineSeparator() + "]");
        out.flush();
    }
}
