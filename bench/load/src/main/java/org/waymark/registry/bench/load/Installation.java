package org.waymark.registry.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What was built and is now measured. */
record Installation(Path root) {

    /** The registry, to be deployed at the root. */
    String registry() {
        return root.resolve("registry-web/target/registry.war") + ":/";
    }

    /** The constant answers, to be deployed beside it. */
    String ceiling() {
        return root.resolve("bench/ceiling/target/ceiling.war") + ":/ceiling";
    }

    List<String> registryAndCeiling() {
        return List.of(registry(), ceiling());
    }

    /** The program and provider of trust. */
    Path trust() {
        return root.resolve("registry-trust/target/registry-trust.jar");
    }

    /** The publisher. */
    Path publisher() {
        return root.resolve("registry-publisher/target/registry-publisher.jar");
    }

    Path wrkScript() {
        return root.resolve("bench/load/readings.lua");
    }

    Path settings(String file) {
        return root.resolve("server-config/payara-micro").resolve(file);
    }

    /** Payara Micro. */
    Path server() throws IOException {
        try (Stream<Path> jars = Files.list(root.resolve("bench/load/target/server"))) {
            List<Path> found = jars.sorted().toList();
            return found.get(found.size() - 1);
        }
    }
}
