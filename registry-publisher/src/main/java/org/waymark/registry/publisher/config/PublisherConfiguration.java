package org.waymark.registry.publisher.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.settings.NearestName;
import org.waymark.registry.publisher.config.IniFile.Section;
import org.waymark.registry.publisher.config.PublisherSettings.Tls;

/**
 * What came of reading an ini file.
 *
 * @param findings everything that should be looked at, from the top of the file to its end
 * @param settings empty if one of the findings is an error
 */
public record PublisherConfiguration(List<Finding> findings, Optional<PublisherSettings> settings) {
    /** Where the file is looked for; the second is EMIR-SERP's place. */
    public static final List<Path> PLACES =
            List.of(Path.of("/etc/waymark/publisher.ini"), Path.of("/etc/emi/emir-serp/emir-serp.ini"));

    private static final Set<String> NO_SOURCES = Set.of(PublisherOptions.MAIN, PublisherOptions.COMMON);

    public PublisherConfiguration {
        findings = List.copyOf(findings);
    }

    /** The first of some files that exists. */
    public static Optional<Path> firstThatExists(List<Path> candidates) {
        return candidates.stream().filter(Files::exists).findFirst();
    }

    /** Reads a file, and looks at the files that it names, now. */
    public static PublisherConfiguration read(Path file) {
        return read(file, InstantSource.system());
    }

    /**
     * Reads a file, and looks at the files that it names.
     *
     * @param clock tells whether the certificate has expired
     */
    public static PublisherConfiguration read(Path file, InstantSource clock) {
        Findings findings = new Findings(file);
        IniFile ini = IniReader.read(file, findings);
        boolean unread = findings.errors() > 0 && ini.sections().isEmpty();
        Optional<PublisherSettings> settings =
                unread ? Optional.empty() : bind(ini, file.toAbsolutePath().getParent(), findings, clock.instant());
        return new PublisherConfiguration(findings.inOrder(), settings.filter(whole -> findings.errors() == 0));
    }

    /** Binds even what has errors: binding finds errors of its own. */
    private static Optional<PublisherSettings> bind(IniFile ini, Path folder, Findings findings, Instant now) {
        GivenOptions given = new GivenOptions(ini, folder, findings);
        new UnknownOptions(findings, new IniValues(ini, findings).references()).check(ini);
        List<SourceSettings> sources = new SourceBinding(given, findings)
                .bind(ini.sections().stream()
                        .filter(section -> !NO_SOURCES.contains(section.title()))
                        .toList());
        Optional<Section> main = ini.section(PublisherOptions.MAIN);
        if (main.isEmpty()) {
            missing(ini, findings);
        }
        return main.flatMap(section -> bind(new MainBinding(ini, section, given, findings), sources, now));
    }

    private static Optional<PublisherSettings> bind(MainBinding main, List<SourceSettings> sources, Instant now) {
        Optional<URI> registry = main.registry();
        Optional<Duration> period = main.period();
        Optional<Duration> validity = main.validity(period);
        Optional<Duration> look = main.look();
        Optional<Path> stateFile = main.stateFile();
        PublisherSettings.Verbosity verbosity = main.verbosity();
        Optional<Tls> tls =
                registry.filter(url -> url.getScheme().equals("https")).flatMap(url -> main.tls(now));
        if (registry.isEmpty() || period.isEmpty() || validity.isEmpty() || look.isEmpty() || stateFile.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PublisherSettings(
                registry.get(), period.get(), validity.get(), look.get(), tls, verbosity, stateFile.get(), sources));
    }

    private static void missing(IniFile ini, Findings findings) {
        String hint = NearestName.of(
                        PublisherOptions.MAIN,
                        ini.sections().stream().map(Section::title).toList())
                .flatMap(ini::section)
                .map(section -> "; did you mean it with [" + section.title() + "] in line " + section.line() + "?")
                .orElse("");
        findings.error(0, "there is no section [" + PublisherOptions.MAIN + "]" + hint);
    }
}
