package org.waymark.registry.model.query;

import java.util.List;
import org.waymark.registry.model.record.Glue2;

/**
 * Which attributes of a record are shown, in the record's own order. The number of the record, {@code _id}, always is:
 * clients go from page to page by it.
 *
 * @param fields names of attributes, each once; none for whole records
 */
public record Projection(List<String> fields) {
    /** Whole records. */
    public static final Projection EVERYTHING = new Projection(List.of());

    public Projection {
        fields = fields.stream().distinct().toList();
    }

    public boolean isEverything() {
        return fields.isEmpty();
    }

    public boolean shows(String name) {
        return fields.isEmpty() || fields.contains(name) || name.equals(Glue2.ID.key());
    }
}
