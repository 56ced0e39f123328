package org.waymark.registry.publisher.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.publisher.config.Finding;
import org.waymark.registry.publisher.config.PublisherConfiguration;
import org.waymark.registry.publisher.config.PublisherSettings;
import picocli.CommandLine.Option;

/** The option that names the ini file, for the commands that need it. */
final class Configuration {
    @Option(
            names = {"-c", "--config-file"},
            paramLabel = "FILE",
            description = "The settings; if not given /etc/waymark/publisher.ini, or EMIR-SERP's place"
                    + " /etc/emi/emir-serp/emir-serp.ini.")
    private @Nullable Path file;

    /** Where the settings are. */
    Path file() throws Unusable {
        return Optional.ofNullable(file)
                .or(() -> PublisherConfiguration.firstThatExists(PublisherConfiguration.PLACES))
                .orElseThrow(() -> new Unusable("There are no settings: none of "
                        + PublisherConfiguration.PLACES.stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(", "))
                        + " exists, and -c names no other file."));
    }

    /** Reads the settings, and prints what is to be said of them. */
    PublisherSettings read(PrintWriter err) throws Unusable {
        PublisherConfiguration configuration = PublisherConfiguration.read(file());
        if (configuration.settings().isPresent()) {
            configuration.findings().forEach(err::println);
            return configuration.settings().get();
        }
        throw new Unusable(configuration.findings().stream()
                .map(Finding::toString)
                .collect(Collectors.joining(System.lineSeparator())));
    }
}
