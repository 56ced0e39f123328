package org.waymark.registry.publisher.cli;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.waymark.registry.client.http.BoundedClient;
import org.waymark.registry.client.http.Limits;
import org.waymark.registry.client.records.HttpRegistry;
import org.waymark.registry.client.records.Registry;
import org.waymark.registry.model.federation.Backoff;
import org.waymark.registry.publisher.config.PublisherSettings;
import org.waymark.registry.publisher.config.PublisherSettings.Tls;
import org.waymark.registry.publisher.config.SourceSettings;
import org.waymark.registry.publisher.config.SourceSettings.Folder;
import org.waymark.registry.publisher.config.SourceSettings.OneFile;
import org.waymark.registry.publisher.lifecycle.Leases;
import org.waymark.registry.publisher.run.HostTls;
import org.waymark.registry.publisher.run.Progress;
import org.waymark.registry.publisher.run.Publisher;
import org.waymark.registry.publisher.run.RenewedRegistry;
import org.waymark.registry.publisher.run.Watched;
import org.waymark.registry.publisher.source.bdii.BdiiSource;
import org.waymark.registry.publisher.source.file.FileSource;
import org.waymark.registry.publisher.source.file.FolderSource;
import org.waymark.registry.publisher.state.State;
import org.waymark.registry.publisher.state.StateFile;

/** Puts a publisher together as the settings say. */
final class Assembly {
    private static final Logger LOG = System.getLogger(Assembly.class.getName());

    /** Looking at files costs next to nothing, and people expect them to be noticed. */
    private static final Duration FILES = Duration.ofSeconds(2);

    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), new SecureRandom());

    private final PublisherSettings settings;
    private final Clock clock;

    Assembly(PublisherSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The file that remembers, locked for this process. */
    StateFile stateFile() throws Unusable {
        try {
            return StateFile.open(settings.stateFile());
        } catch (IOException e) {
            throw new Unusable(String.valueOf(e.getMessage()), e);
        }
    }

    Publisher publisher(StateFile file, Progress progress) {
        String address = settings.registry().toString();
        return new Publisher(new Publisher.Parts(
                address,
                registry(address),
                settings.sources().stream().map(this::watched).toList(),
                new Leases(settings.period(), settings.validity()),
                file,
                remembered(file, address),
                BACKOFF,
                progress,
                clock));
    }

    Watched watched(SourceSettings source) {
        if (source instanceof OneFile one) {
            return new Watched(new FileSource(one, clock), FILES);
        }
        if (source instanceof Folder folder) {
            return new Watched(new FolderSource(folder, clock), FILES);
        }
        return new Watched(new BdiiSource((SourceSettings.ResourceBdii) source), settings.look());
    }

    private Registry registry(String address) {
        return settings.tls()
                .<Registry>map(tls ->
                        new RenewedRegistry(() -> HostTls.state(tls), () -> connected(address, Optional.of(tls))))
                .orElseGet(() -> connected(address, Optional.empty()));
    }

    private Registry connected(String address, Optional<Tls> files) {
        return new HttpRegistry(client(settings.registry(), files), address, clock);
    }

    /** The way to a registry; there is one such way in a process. */
    static BoundedClient client(URI registry, Optional<Tls> files) {
        return new BoundedClient(
                files.map(tls -> HostTls.to(registry, tls)), "Waymark-Publisher/" + Version.text(), Limits.USUAL);
    }

    private State remembered(StateFile file, String address) {
        try {
            Optional<State> written = file.read();
            written.filter(state -> !state.registry().equals(address))
                    .ifPresent(state -> LOG.log(
                            Level.WARNING,
                            "what was registered in {0} is left to its lease: the registry is {1} now",
                            state.registry(),
                            address));
            return written.filter(state -> state.registry().equals(address)).orElse(State.initial(address));
        } catch (IOException e) {
            LOG.log(
                    Level.ERROR,
                    "{0}; it is put aside, and what vanished since it was written is left to its lease",
                    e.getMessage());
            putAside(settings.stateFile());
            return State.initial(address);
        }
    }

    private static void putAside(Path file) {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "{0} cannot be put aside: {1}", file, e);
        }
    }
}
