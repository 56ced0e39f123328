package org.waymark.registry.publisher.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.waymark.registry.model.settings.NearestName;
import org.waymark.registry.publisher.config.GivenOptions.Value;
import org.waymark.registry.publisher.config.IniFile.Section;
import org.waymark.registry.publisher.config.PublisherOptions.Known;
import org.waymark.registry.publisher.config.SourceSettings.Folder;
import org.waymark.registry.publisher.config.SourceSettings.OneFile;

/** Finds out where descriptions are: a section of the file for each source. */
final class SourceBinding {
    private static final String NAMES = String.join(", ", PublisherOptions.names(PublisherOptions.OF_SOURCES));

    private final GivenOptions given;
    private final Findings findings;
    private final Addresses addresses;

    SourceBinding(GivenOptions given, Findings findings) {
        this.given = given;
        this.findings = findings;
        this.addresses = new Addresses(findings);
    }

    /** The sources, in their order. None at all is an error, unless it is one already that leaves none. */
    List<SourceSettings> bind(List<Section> sections) {
        int before = findings.errors();
        List<SourceSettings> sources =
                sections.stream().flatMap(section -> bind(section).stream()).toList();
        if (sources.isEmpty() && findings.errors() == before) {
            findings.error(0, "there is no section with one of " + NAMES + ", so there is nothing to register");
        }
        return sources;
    }

    private Optional<SourceSettings> bind(Section section) {
        int before = findings.errors();
        Map<Known, Value> found = new LinkedHashMap<>();
        for (Known known : PublisherOptions.OF_SOURCES) {
            given.find(section, known).ifPresent(value -> found.put(known, value));
        }
        Optional<Entry<Known, Value>> first = found.entrySet().stream().findFirst();
        if (first.isEmpty()) {
            if (findings.errors() == before) {
                skipped(section);
            }
            return Optional.empty();
        }
        Entry<Known, Value> chosen = first.get();
        found.entrySet().stream().skip(1).forEach(other -> outdone(other, chosen));
        return source(section.title(), chosen.getKey(), chosen.getValue());
    }

    private void outdone(Entry<Known, Value> other, Entry<Known, Value> chosen) {
        findings.warning(
                other.getValue().line(),
                other.getKey().name() + " does not count, since "
                        + chosen.getKey().name() + " in line "
                        + chosen.getValue().line() + " comes first");
    }

    private void skipped(Section section) {
        String hint = NearestName.of(section.title(), List.of(PublisherOptions.MAIN, PublisherOptions.COMMON))
                .map(nearest -> "; did you mean [" + nearest + "]?")
                .orElse("");
        findings.warning(
                section.line(),
                "the section [" + section.title() + "] has none of " + NAMES + " and is skipped" + hint);
    }

    private Optional<SourceSettings> source(String name, Known known, Value value) {
        if (known.equals(PublisherOptions.BDII)) {
            return addresses.bdii(name, value);
        }
        Optional<Path> path = given.path(known, value);
        boolean folder = known.equals(PublisherOptions.FOLDER);
        path.ifPresent(found -> look(known, found, value.line()));
        return path.map(found -> folder ? new Folder(name, found) : new OneFile(name, found));
    }

    /** What is not there, or not as it should be, may be there later. */
    private void look(Known known, Path path, int line) {
        boolean folder = known.equals(PublisherOptions.FOLDER);
        if (Files.notExists(path)) {
            findings.warning(line, known.name() + " names " + path + ", which does not exist now");
        } else if (!Files.isReadable(path)) {
            findings.warning(line, known.name() + " names " + path + ", which may not be read now");
        } else if (folder != Files.isDirectory(path)) {
            Known other = folder ? PublisherOptions.FILE : PublisherOptions.FOLDER;
            findings.warning(
                    line,
                    known.name() + " names " + path + ", which is a " + (folder ? "file" : "folder") + " now; "
                            + other.name() + " is for those");
        }
    }
}
