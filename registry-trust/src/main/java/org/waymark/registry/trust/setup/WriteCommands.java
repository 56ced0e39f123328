package org.waymark.registry.trust.setup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.settings.ListenerSettings;
import org.waymark.registry.trust.Arguments;
import org.waymark.registry.trust.Command;
import org.waymark.registry.trust.config.TrustConfiguration;

/** Writes what a server has to be told into a file that nobody else may read, because there is a password in it. */
public final class WriteCommands implements Command {
    private final ServerCommands server;

    public WriteCommands(ServerCommands server) {
        this.server = server;
    }

    @Override
    public String usage() {
        return "--config FILE --out FILE [--key-store FILE --password-file FILE]";
    }

    @Override
    public void run(Arguments arguments, PrintWriter out) throws IOException, UsageException {
        arguments.allow(Set.of("config", "out", "key-store", "password-file"), 0);
        ListenerSettings listeners = TrustConfiguration.ofThisProcess()
                .named(Optional.of(arguments.path("config")))
                .listeners();
        List<String> commands;
        try {
            commands = server.of(listeners, keys(arguments));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        write(commands, arguments.path("out"));
    }

    private static Optional<KeyStoreFile> keys(Arguments arguments) throws IOException, UsageException {
        Optional<Path> store = arguments.findPath("key-store");
        if (store.isEmpty()) {
            return Optional.empty();
        }
        Path file = arguments.path("password-file");
        String password = Files.readString(file).strip();
        if (password.isEmpty()) {
            throw new IOException("there is no password in " + file);
        }
        return Optional.of(new KeyStoreFile(store.get(), password));
    }

    private static void write(List<String> commands, Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, commands);
    }
}
