package org.waymark.registry.xacml.attributes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/**
 * Knows callers by expressions that match the whole of their names; of several the first in the file. A name is tried in
 * two spellings, both in small letters and without blanks between the parts: EMIR's, in which an e-mail address is a
 * number and bytes, and one in which it can be read.
 */
record PatternTable(List<Entry> entries) implements AttributeTable {
    private static final String CANONICAL = "CANONICAL";
    private static final Map<String, String> READABLE = Map.of("1.2.840.113549.1.9.1", "EMAILADDRESS");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    PatternTable {
        entries = List.copyOf(entries);
    }

    /** Whom an expression stands for. */
    record Entry(Pattern pattern, CallerAttributes attributes) {
        static Entry of(String expression, CallerAttributes attributes) {
            return new Entry(Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), attributes);
        }

        boolean matches(String name) {
            return pattern.matcher(name).matches();
        }
    }

    @Override
    public Optional<CallerAttributes> find(X500Principal caller) {
        List<String> spellings = Stream.of(caller.getName(CANONICAL), readable(caller))
                .distinct()
                .toList();
        return entries.stream()
                .filter(entry -> spellings.stream().anyMatch(entry::matches))
                .findFirst()
                .map(Entry::attributes);
    }

    private static String readable(X500Principal caller) {
        String text = caller.getName(X500Principal.RFC2253, READABLE).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(text).replaceAll(" ");
    }

    @Override
    public int size() {
        return entries.size();
    }
}
