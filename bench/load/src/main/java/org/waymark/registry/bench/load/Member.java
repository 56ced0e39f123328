package org.waymark.registry.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A registry of a federation on this machine.
 *
 * @param folder its store and its server's files
 * @param settings by key
 */
record Member(Path folder, int port, Map<String, String> settings) {
    Member {
        settings = Map.copyOf(settings);
    }

    static Member in(Path folder) throws IOException {
        return new Member(folder, MicroServer.freePort(), Map.of());
    }

    Member with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(key, value);
        return new Member(folder, port, more);
    }

    /** With another registry above, reached directly or by a detour. */
    Member below(String parent) {
        return with("emir.parentAddress", parent);
    }

    /** A global registry that finds the others by a list. */
    Member global(Path providers) {
        return with("emir.global.enable", "true").with("emir.global.providerList", providers.toString());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Startup startup(Installation installation) {
        List<String> options = new ArrayList<>(List.of("-Demir.address=" + address()));
        settings.forEach((key, value) -> options.add("-D" + key + "=" + value));
        return new Startup(options, installation.settings("preboot.asadmin"));
    }
}
