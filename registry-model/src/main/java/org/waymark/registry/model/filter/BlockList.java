package org.waymark.registry.model.filter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.registry.model.json.RecordJson;
import org.waymark.registry.model.record.AttributeValue;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Text;
import org.waymark.registry.model.record.Attributes;

/**
 * Conditions on attributes, of which one is enough to keep a record out. Read from lines {@code name = value}.
 *
 * @param blocked the values that each attribute must not have
 */
public record BlockList(Map<String, Set<String>> blocked) {
    /** Blocks nothing. */
    public static final BlockList OPEN = new BlockList(Map.of());

    public BlockList {
        blocked = Map.copyOf(blocked);
    }

    /**
     * Reads a block list. Blank lines, comments ({@code #}) and lines without {@code =} say nothing; blanks around name
     * and value do not count.
     */
    public static BlockList parse(List<String> lines) {
        return new BlockList(lines.stream()
                .map(String::strip)
                .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, line.indexOf('=')).strip(),
                        Collectors.mapping(
                                line -> line.substring(line.indexOf('=') + 1).strip(),
                                Collectors.toUnmodifiableSet()))));
    }

    public boolean blocks(Attributes attributes) {
        return blocked.entrySet().stream().anyMatch(rule -> attributes
                .get(rule.getKey())
                .filter(value -> matches(value, rule.getValue()))
                .isPresent());
    }

    private static boolean matches(AttributeValue value, Set<String> texts) {
        if (value instanceof Listed list) {
            return list.elements().stream().anyMatch(element -> texts.contains(textOf(element)))
                    || texts.contains(textOf(value));
        }
        return texts.contains(textOf(value));
    }

    private static String textOf(AttributeValue value) {
        return value instanceof Text text
                ? text.value()
                : RecordJson.render(value).toString();
    }
}
