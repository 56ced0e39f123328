package org.waymark.registry.model.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.registry.model.record.AttributeValue.Listed;
import org.waymark.registry.model.record.AttributeValue.Text;

/**
 * The way on which a record came: the addresses of the registries that passed it on, the one where it was registered
 * first. Shown as {@code serviceRoute}; empty where the record was registered.
 *
 * @param registries at most {@link #LONGEST}
 */
public record Route(List<String> registries) {
    /** Of a record that was registered here. */
    public static final Route NONE = new Route(List.of());

    /** No federation is that deep: of a longer way only the end is kept. */
    public static final int LONGEST = 32;

    public Route {
        registries = List.copyOf(registries.subList(Math.max(0, registries.size() - LONGEST), registries.size()));
    }

    /** Reads what {@link #value} shows; elements that are no text, and values that are no list, say nothing. */
    public static Route of(AttributeValue value) {
        return value instanceof Listed list
                ? new Route(list.elements().stream()
                        .filter(Text.class::isInstance)
                        .map(element -> ((Text) element).value())
                        .toList())
                : NONE;
    }

    /** The way on from a registry. */
    public Route through(String registry) {
        return new Route(Stream.concat(registries.stream(), Stream.of(registry)).toList());
    }

    /** Who passed the record on last; nobody if it was registered here. */
    public Optional<String> sender() {
        return registries.isEmpty() ? Optional.empty() : Optional.of(registries.get(registries.size() - 1));
    }

    public boolean passes(String registry) {
        return registries.contains(registry);
    }

    public boolean isNone() {
        return registries.isEmpty();
    }

    /** How the route is shown. */
    public Listed value() {
        return new Listed(registries.stream().<AttributeValue>map(Text::new).toList());
    }
}
