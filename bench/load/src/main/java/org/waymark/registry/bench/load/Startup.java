package org.waymark.registry.bench.load;

import java.nio.file.Path;
import java.util.List;

/**
 * What a server is told beside its applications.
 *
 * @param options for its JVM
 * @param commands file of commands that it runs before it opens a port
 */
record Startup(List<String> options, Path commands) {
    Startup {
        options = List.copyOf(options);
    }

    /** In plain HTTP, for this machine alone. */
    static Startup plain(Installation installation) {
        return new Startup(List.of(), installation.settings("preboot.asadmin"));
    }
}
