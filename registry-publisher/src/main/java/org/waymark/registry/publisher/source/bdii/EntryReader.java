package org.waymark.registry.publisher.source.bdii;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.util.StaticUtils;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;
import org.waymark.registry.publisher.source.bdii.Glue2Mapping.ForeignKey;
import org.waymark.registry.publisher.source.bdii.Glue2Mapping.Row;

/**
 * Reads entries, leaves out what it cannot understand and notes it. Equal values are one value: types, rules and lists
 * of them recur in thousands of entries. For one thread and one harvest.
 */
final class EntryReader {
    private final Flaws flaws;
    private final Map<EntryKind, List<Row>> rows = new EnumMap<>(EntryKind.class);
    private final Map<AttributeValue, AttributeValue> pool = new HashMap<>();

    EntryReader(Flaws flaws) {
        this.flaws = flaws;
        for (EntryKind kind : EntryKind.values()) {
            rows.put(kind, Glue2Mapping.rows(kind));
        }
    }

    /** What the entry says, in a record's words. */
    Attributes read(EntryKind kind, Entry entry) {
        Attributes.Builder said = Attributes.builder();
        for (Row row : rows.getOrDefault(kind, List.of())) {
            value(entry, row).ifPresent(value -> said.add(row.to(), value));
        }
        return said.build();
    }

    /** The first usable value. */
    Optional<String> text(Entry entry, String name) {
        return texts(entry, name).stream().findFirst().map(Text::value);
    }

    /** Those that the entry refers to. */
    List<String> keys(Entry entry, ForeignKey key) {
        return texts(entry, key.ldap()).stream().map(Text::value).toList();
    }

    private Optional<AttributeValue> value(Entry entry, Row row) {
        List<Text> texts = texts(entry, row.ldap());
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        Optional<AttributeValue> value = row.form().of(texts);
        if (value.isEmpty()) {
            String found = Flaws.quoted(texts.get(0).value());
            flaws.add(row.ldap() + " is no " + row.form().noun() + " but " + found + " and left out", entry.getDN());
        }
        return value.map(this::pooled);
    }

    private List<Text> texts(Entry entry, String name) {
        if (!entry.hasAttribute(name)) {
            return List.of();
        }
        List<Text> texts = new ArrayList<>();
        for (byte[] bytes : entry.getAttributeValueByteArrays(name)) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.isBlank()) {
                flaws.add(name + " is empty and left out", entry.getDN());
            } else if (!StaticUtils.isValidUTF8(bytes)) {
                flaws.add(name + " is not in UTF-8 and left out", entry.getDN());
            } else {
                texts.add(new Text(text));
            }
        }
        return texts;
    }

    private AttributeValue pooled(AttributeValue value) {
        if (value instanceof Text || value instanceof AttributeValue.Listed) {
            AttributeValue first = pool.putIfAbsent(value, value);
            return first == null ? value : first;
        }
        return value;
    }
}
