package org.waymark.registry.publisher.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.waymark.registry.publisher.config.IniFile.Line;
import org.waymark.registry.publisher.config.IniFile.Option;
import org.waymark.registry.publisher.config.IniFile.Section;
import org.waymark.registry.publisher.config.PublisherOptions.Known;

/** What is given for the options there are: values are one line each, and a blank one says nothing. */
final class GivenOptions {
    private final IniFile file;
    private final Path folder;
    private final Findings findings;
    private final IniValues values;

    /**
     * Looks into a file.
     *
     * @param folder where relative paths begin
     */
    GivenOptions(IniFile file, Path folder, Findings findings) {
        this.file = file;
        this.folder = folder;
        this.findings = findings;
        this.values = new IniValues(file, findings);
    }

    /** What a section says, or else what is said for all. */
    Optional<Value> find(Section section, Known known) {
        return own(section, known).or(() -> shared(section, known));
    }

    /** What is said for all sections; references are looked up in this one first. */
    Optional<Value> shared(Section section, Known known) {
        return file.shared().option(known.name()).flatMap(option -> value(section, option));
    }

    /** What a section says itself. */
    Optional<Value> own(Section section, Known known) {
        return section.option(known.name()).flatMap(option -> value(section, option));
    }

    /** A path; relative ones begin where the file is. */
    Optional<Path> path(Known known, Value value) {
        try {
            return Optional.of(folder.resolve(value.text()));
        } catch (InvalidPathException e) {
            findings.error(value.line(), known.name() + " is no path: " + e.getReason());
            return Optional.empty();
        }
    }

    private Optional<Value> value(Section section, Option option) {
        if (option.lines().size() > 1) {
            Line second = option.lines().get(1);
            findings.error(
                    second.number(),
                    "the line is indented, so it continues " + option.name() + " of line " + option.line()
                            + ", whose value is one line");
            return Optional.empty();
        }
        Optional<String> text = values.value(section, option).map(String::strip);
        if (text.isPresent() && text.get().isEmpty()) {
            findings.warning(option.line(), option.name() + " is empty and counts as not given");
            return Optional.empty();
        }
        return text.map(found -> new Value(found, option.line()));
    }

    /** A text, and where it stands. */
    record Value(String text, int line) {}
}
