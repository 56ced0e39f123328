package org.waymark.registry.publisher.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an ini file says, and in which lines: values are as written, references in them not yet replaced.
 *
 * @param shared what holds for every section that does not say otherwise: {@code [DEFAULT]}
 * @param sections in their order, without {@code [DEFAULT]}
 */
record IniFile(Section shared, List<Section> sections) {
    static final String SHARED = "DEFAULT";

    IniFile {
        sections = List.copyOf(sections);
    }

    Optional<Section> section(String title) {
        return sections.stream().filter(one -> one.title().equals(title)).findFirst();
    }

    /**
     * A section.
     *
     * @param line where it begins; 0 if it is not there
     * @param options by name, in small letters
     */
    record Section(String title, int line, Map<String, Option> options) {
        Section {
            options = Map.copyOf(options);
        }

        Optional<Option> option(String name) {
            return Optional.ofNullable(options.get(name));
        }
    }

    /**
     * An option.
     *
     * @param lines the values of the line with the name, and of indented lines below that continue it; at least one
     */
    record Option(String name, List<Line> lines) {
        Option {
            lines = List.copyOf(lines);
        }

        int line() {
            return lines.get(0).number();
        }

        String value() {
            return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        }

        Option continuedBy(Line more) {
            List<Line> all = new ArrayList<>(lines);
            all.add(more);
            return new Option(name, all);
        }
    }

    /** A line, counted from 1, or what is of interest of it. */
    record Line(int number, String text) {}

    /** A section that is being read. */
    static final class Draft {
        private final String title;
        private final int line;
        private final Map<String, Option> options = new LinkedHashMap<>();

        Draft(String title, int line) {
            this.title = title;
            this.line = line;
        }

        int line() {
            return line;
        }

        /** The option of that name that this one takes the place of. */
        Optional<Option> put(Option option) {
            return Optional.ofNullable(options.put(option.name(), option));
        }

        Section done() {
            return new Section(title, line, options);
        }
    }
}
