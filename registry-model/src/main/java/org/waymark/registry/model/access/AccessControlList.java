package org.waymark.registry.model.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.registry.model.name.DistinguishedName;

/**
 * Names and their roles, as EMIR's ACL file has them: one {@code name :: role} on a line, empty lines and lines that
 * begin with {@code #} in between. A line that is wrong does not spoil the others.
 *
 * @param entries by name
 * @param faults the lines that say nothing, in sentences
 */
public record AccessControlList(Map<DistinguishedName, Entry> entries, List<String> faults) {
    public static final AccessControlList EMPTY = new AccessControlList(Map.of(), List.of());

    private static final String SEPARATOR = "::";
    private static final String COMMENT = "#";
    private static final String ROLES = Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "));

    public AccessControlList {
        entries = Map.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /**
     * What one line says.
     *
     * @param line its number, from one
     */
    public record Entry(int line, Role role) {}

    /** Reads the lines of a file. Of several lines for one name the first holds. */
    public static AccessControlList parse(List<String> lines) {
        Map<DistinguishedName, Entry> entries = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).strip();
            if (!text.isEmpty() && !text.startsWith(COMMENT)) {
                fault(i + 1, text, entries).ifPresent(faults::add);
            }
        }
        return new AccessControlList(entries, faults);
    }

    private static Optional<String> fault(int line, String text, Map<DistinguishedName, Entry> entries) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != 2) {
            return Optional.of("line " + line + ": is not of the form name " + SEPARATOR + " role");
        }
        Optional<DistinguishedName> name = DistinguishedName.ofAnySpelling(parts[0]);
        Optional<Role> role = Role.named(parts[1].strip());
        if (name.isEmpty()) {
            return Optional.of("line " + line + ": " + parts[0].strip() + " is not a distinguished name");
        }
        if (role.isEmpty()) {
            return Optional.of("line " + line + ": " + parts[1].strip() + " is not a role; there are " + ROLES);
        }
        Entry first = entries.putIfAbsent(name.get(), new Entry(line, role.get()));
        return first == null
                ? Optional.empty()
                : Optional.of("line " + line + ": the name is on line " + first.line() + " already, which holds");
    }

    public Optional<Entry> find(DistinguishedName name) {
        return Optional.ofNullable(entries.get(name));
    }
}
