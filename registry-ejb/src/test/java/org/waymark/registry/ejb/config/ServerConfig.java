package org.waymark.registry.ejb.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** A server's configuration of a few maps, as far as settings are read from it. */
final class ServerConfig implements Config {
    private final List<Source> sources = new ArrayList<>();

    private record Source(int ordinal, String name, Map<String, String> values) {}

    ServerConfig with(int ordinal, String name, Map<String, String> values) {
        sources.add(new Source(ordinal, name, values));
        sources.sort(Comparator.comparingInt(Source::ordinal).reversed());
        return this;
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        return sources.stream()
                .filter(source -> source.values().containsKey(name))
                .findFirst()
                .map(source -> new Value(name, source.values().get(name), source.name(), source.ordinal()))
                .orElseGet(() -> new Value(name, null, null, 0));
    }

    @Override
    public Iterable<String> getPropertyNames() {
        Set<String> names = new HashSet<>();
        sources.forEach(source -> names.addAll(source.values().keySet()));
        return names;
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    private record Value(
            String name, @Nullable String value, @Nullable String source, int ordinal) implements ConfigValue {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public @Nullable String getValue() {
            return value;
        }

        @Override
        public @Nullable String getRawValue() {
            return value;
        }

        @Override
        public @Nullable String getSourceName() {
            return source;
        }

        @Override
        public int getSourceOrdinal() {
            return ordinal;
        }
    }
}
