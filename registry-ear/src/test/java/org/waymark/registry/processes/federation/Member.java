package org.waymark.registry.processes.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.waymark.registry.processes.Http;
import org.waymark.registry.processes.Registries;
import org.waymark.registry.processes.RegistryProcess;

/**
 * One registry of a federation, which keeps its address, its data and the links to it while its processes come and go.
 * One thread starts and ends it; any may ask.
 */
final class Member implements AutoCloseable {
    private final String name;
    private final Registries registries;
    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final List<FaultyLink> links = new CopyOnWriteArrayList<>();
    private final List<RegistryProcess> processes = new CopyOnWriteArrayList<>();
    private volatile Optional<RegistryProcess> running = Optional.empty();
    private final FaultyLink door;

    /** @param folder for everything that it keeps */
    Member(String name, Registries registries, Path folder) throws IOException {
        this.name = name;
        this.registries = registries;
        this.folder = folder;
        this.door = link();
        settings.put("emir.address", door.address());
        settings.put("emir.store.path", folder.resolve("data").toString());
    }

    String name() {
        return name;
    }

    /** The address by which it is known, and the way that those beside it take. */
    String address() {
        return door.address();
    }

    FaultyLink door() {
        return door;
    }

    void set(Map<String, String> more) {
        settings.putAll(more);
    }

    /** Another way to this registry. */
    FaultyLink link() throws IOException {
        FaultyLink link = new FaultyLink(name.hashCode() + 31L * links.size());
        links.add(link);
        running.ifPresent(process -> link.leadTo(process.port()));
        return link;
    }

    List<FaultyLink> links() {
        return links;
    }

    /** Starts it on what it has, and does not wait. */
    Member start() throws IOException {
        RegistryProcess process = registries.start(folder, settings);
        processes.add(process);
        links.forEach(link -> link.leadTo(process.port()));
        running = Optional.of(process);
        return this;
    }

    Member awaitReady() throws InterruptedException {
        process().awaitReady();
        return this;
    }

    /** Ends it with SIGKILL. */
    void kill() throws InterruptedException {
        RegistryProcess process = process();
        running = Optional.empty();
        process.kill();
    }

    /** Ends it in good order. */
    void stop() throws InterruptedException {
        RegistryProcess process = process();
        running = Optional.empty();
        process.stop();
    }

    /** A client of it; empty while there is no process. */
    Optional<Http> reached() {
        return running.map(RegistryProcess::http);
    }

    Http http() {
        return process().http();
    }

    /** What all its processes wrote until now. */
    List<String> logs() {
        List<String> logs = new ArrayList<>();
        processes.forEach(process -> logs.add(process.log()));
        return logs;
    }

    @Override
    public void close() throws IOException {
        for (FaultyLink link : links) {
            link.close();
        }
    }

    private RegistryProcess process() {
        return running.orElseThrow(() -> new AssertionError(name + " does not run"));
    }
}
