package org.waymark.registry.publisher.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.waymark.registry.client.http.OneLine;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.model.record.Glue2;

/** Shows records to people: a line for each, in columns that are as wide as they have to be. */
final class RecordTable {
    private static final List<Glue2> COLUMNS = List.of(
            Glue2.SERVICE_TYPE,
            Glue2.SERVICE_ENDPOINT_HEALTH_STATE,
            Glue2.SERVICE_ENDPOINT_ID,
            Glue2.SERVICE_ENDPOINT_URL);
    private static final List<String> TITLES = List.of("TYPE", "HEALTH", "ENDPOINT", "URL");
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>(List.of(TITLES));
    /** There are many records, but few types and states. */
    private final Map<String, String> known = new HashMap<>();

    void add(Attributes record) {
        rows.add(COLUMNS.stream().map(column -> cell(record, column)).toList());
    }

    private String cell(Attributes record, Glue2 column) {
        String text = record.get(column).map(RecordTable::text).map(OneLine::of).orElse("");
        String shown = text.isEmpty() ? "-" : text;
        return column == Glue2.SERVICE_TYPE || column == Glue2.SERVICE_ENDPOINT_HEALTH_STATE
                ? known.computeIfAbsent(shown, same -> same)
                : shown;
    }

    private static String text(AttributeValue value) {
        return value instanceof Text text
                ? text.value()
                : RecordJson.render(value).toString();
    }

    /** @param width of the terminal, if it is one: what does not fit is left out */
    void print(PrintWriter out, OptionalInt width) {
        int[] widths = IntStream.range(0, COLUMNS.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> length(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> row : rows) {
            out.println(cut(line(row, widths), width));
        }
        out.flush();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        int last = row.size() - 1;
        for (int column = 0; column < last; column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - length(cell))).append(GAP);
        }
        return line.append(row.get(last)).toString();
    }

    private static String cut(String line, OptionalInt width) {
        return width.isPresent() && length(line) > width.getAsInt()
                ? line.substring(0, line.offsetByCodePoints(0, width.getAsInt()))
                : line;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
