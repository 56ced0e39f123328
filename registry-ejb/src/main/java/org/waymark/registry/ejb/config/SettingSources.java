package org.waymark.registry.ejb.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.waymark.registry.model.settings.EmirConfigFile;
import org.waymark.registry.model.settings.SettingKeys;
import org.waymark.registry.model.settings.SettingSource;

/** Where settings come from: the file, then the server, then the environment; the later ones win. */
final class SettingSources {

    private SettingSources() {}

    /**
     * All sources in order.
     *
     * @throws IOException if there is to be a file, and it cannot be read
     */
    static List<SettingSource> inOrder(Optional<Path> file, Config server, Map<String, String> environment)
            throws IOException {
        List<SettingSource> sources = new ArrayList<>();
        if (file.isPresent()) {
            sources.add(EmirConfigFile.read(file.get()));
        }
        sources.addAll(of(server, environment));
        sources.add(SettingSource.environment(environment));
        return sources;
    }

    /** What a source of the server's configuration says; the server knows which wins. */
    private record Origin(int ordinal, String name) {
        private static final Comparator<Origin> WEAKEST_FIRST =
                Comparator.comparingInt(Origin::ordinal).thenComparing(Origin::name);

        static Origin of(ConfigValue value) {
            return new Origin(value.getSourceOrdinal(), Objects.requireNonNullElse(value.getSourceName(), "server"));
        }
    }

    /**
     * The server's configuration, split up again by where it comes from, so that messages can say it. Some servers list
     * variables of the environment under names they make up from them; those are told apart by asking the environment.
     */
    private static List<SettingSource> of(Config server, Map<String, String> environment) {
        SortedMap<Origin, Map<String, String>> values = new TreeMap<>(Origin.WEAKEST_FIRST);
        Stream<String> listed = StreamSupport.stream(server.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(SettingKeys.PREFIX))
                .filter(name -> !environment.containsKey(SettingSource.variable(name)));
        Stream.concat(SettingKeys.spellings(), listed).distinct().forEach(name -> {
            ConfigValue value = server.getConfigValue(name);
            if (value.getValue() != null) {
                values.computeIfAbsent(Origin.of(value), origin -> new HashMap<>())
                        .put(name, value.getValue());
            }
        });
        return values.entrySet().stream()
                .map(entry -> new SettingSource(entry.getKey().name(), entry.getValue()))
                .toList();
    }
}
