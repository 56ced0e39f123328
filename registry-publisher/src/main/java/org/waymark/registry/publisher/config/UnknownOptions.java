package org.waymark.registry.publisher.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.registry.model.settings.NearestName;
import org.waymark.registry.publisher.config.IniFile.Option;
import org.waymark.registry.publisher.config.IniFile.Section;

/** Tells of options that have no effect where they stand. */
final class UnknownOptions {
    private static final List<String> MAIN = PublisherOptions.names(PublisherOptions.OF_MAIN);
    private static final List<String> SOURCES = PublisherOptions.names(PublisherOptions.OF_SOURCES);

    private final Findings findings;
    private final Set<String> references;

    /**
     * Knows what counts.
     *
     * @param references names that values refer to: they are of use whatever they are called
     */
    UnknownOptions(Findings findings, Set<String> references) {
        this.findings = findings;
        this.references = references;
    }

    void check(IniFile file) {
        Stream.concat(Stream.of(file.shared()), file.sections().stream())
                .forEach(section -> section.options().values().stream()
                        .filter(option -> !references.contains(option.name()))
                        .filter(option -> !known(section).contains(option.name()))
                        .forEach(option -> findings.warning(option.line(), sentence(section, option))));
    }

    private static List<String> known(Section section) {
        return switch (section.title()) {
            case PublisherOptions.MAIN -> MAIN;
            case PublisherOptions.COMMON -> PublisherOptions.names(PublisherOptions.OF_COMMON);
            case IniFile.SHARED ->
                Stream.concat(MAIN.stream(), SOURCES.stream()).toList();
            default -> SOURCES;
        };
    }

    private static String sentence(Section section, Option option) {
        String start = option.name() + " has no effect in [" + section.title() + "]; ";
        if (MAIN.contains(option.name())) {
            return start + "it belongs in [" + PublisherOptions.MAIN + "]";
        }
        if (SOURCES.contains(option.name())) {
            return start + "it belongs in a section of its own";
        }
        return NearestName.of(option.name(), known(section))
                .map(nearest -> start + "did you mean " + nearest + "?")
                .orElse(start + "there is no such option");
    }
}
