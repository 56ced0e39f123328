package org.waymark.registry.xacml.attributes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a caller.
 *
 * @param values by the names of the attributes, in the order of the file; an attribute may be there without a value
 */
public record CallerAttributes(Map<String, List<String>> values) {
    /** Of somebody whom nobody knows. */
    public static final CallerAttributes NONE = new CallerAttributes(Map.of());

    private static final String ROLE = "role";

    public CallerAttributes {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        values = Collections.unmodifiableMap(copy);
    }

    /** The role, which is the first value of that attribute. */
    public Optional<String> role() {
        return values.entrySet().stream()
                .filter(attribute -> isRole(attribute.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .findFirst();
    }

    /** Whether an attribute of this name says the role. */
    public static boolean isRole(String name) {
        return name.equalsIgnoreCase(ROLE);
    }

    /** These, and the others in the place of those that have the same name. */
    CallerAttributes overriddenBy(CallerAttributes others) {
        Map<String, List<String>> merged = new LinkedHashMap<>(values);
        merged.putAll(others.values);
        return new CallerAttributes(merged);
    }

    /** These and the others, with all values that an attribute has here or there. */
    CallerAttributes unitedWith(CallerAttributes others) {
        Map<String, List<String>> merged = new LinkedHashMap<>(values);
        others.values.forEach((name, more) -> merged.merge(name, more, CallerAttributes::union));
        return new CallerAttributes(merged);
    }

    private static List<String> union(List<String> some, List<String> more) {
        List<String> union = new ArrayList<>(some);
        more.stream().filter(value -> !some.contains(value)).forEach(union::add);
        return union;
    }
}
