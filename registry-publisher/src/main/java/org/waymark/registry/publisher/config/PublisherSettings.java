package org.waymark.registry.publisher.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator wants.
 *
 * @param registry scheme, host and port of the registry, without a path
 * @param period time between two registrations of a record that does not change
 * @param validity for how long a registration counts
 * @param look time between two looks at a source that has to be asked
 * @param tls what to show and whom to trust; empty if the registry is called by http
 * @param stateFile where the publisher remembers what it has registered
 * @param sources at least one
 */
public record PublisherSettings(
        URI registry,
        Duration period,
        Duration validity,
        Duration look,
        Optional<Tls> tls,
        Verbosity verbosity,
        Path stateFile,
        List<SourceSettings> sources) {

    public PublisherSettings {
        sources = List.copyOf(sources);
    }

    /**
     * Files of a grid host.
     *
     * @param certificate PEM, with its chain if there is one
     * @param key PEM, without a password
     * @param authorities folder of trusted authorities in openssl's form
     */
    public record Tls(Path certificate, Path key, Path authorities) {}

    /** How much is logged. */
    public enum Verbosity {
        ERROR,
        INFO,
        DEBUG
    }
}
