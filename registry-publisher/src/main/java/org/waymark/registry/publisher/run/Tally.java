package org.waymark.registry.publisher.run;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.publisher.lifecycle.Publication;
import org.waymark.registry.publisher.lifecycle.Standing;

/** What a round has changed, in numbers. */
record Tally(Map<Event, Long> numbers) {

    /** What can become of an endpoint in a round. */
    enum Event {
        REGISTERED,
        UPDATED,
        RENEWED,
        REMOVED,
        REFUSED
    }

    static Tally of(Map<EndpointId, Publication> before, Map<EndpointId, Publication> after) {
        Stream<Event> removed =
                before.keySet().stream().filter(id -> !after.containsKey(id)).map(id -> Event.REMOVED);
        Stream<Event> others =
                after.values().stream().flatMap(now -> event(Optional.ofNullable(before.get(now.id())), now).stream());
        return new Tally(Stream.concat(removed, others)
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new EnumMap<>(Event.class), Collectors.counting())));
    }

    /** Whether there is more to tell than what happens in each period. */
    boolean isWorthALine() {
        return numbers.keySet().stream()
                .anyMatch(event -> event == Event.REGISTERED || event == Event.UPDATED || event == Event.REMOVED);
    }

    boolean isNothing() {
        return numbers.isEmpty();
    }

    /** As in {@code 3 registered, 2 refused}. */
    @Override
    public String toString() {
        return Arrays.stream(Event.values())
                .filter(numbers::containsKey)
                .map(event -> numbers.get(event) + " " + event.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static Optional<Event> event(Optional<Publication> before, Publication now) {
        boolean answered =
                before.map(Publication::dueAt).filter(now.dueAt()::equals).isEmpty();
        if (!answered || now.standing() == Standing.SENT) {
            return Optional.empty();
        }
        if (now.standing() != Standing.TAKEN) {
            return now.reason().isEmpty() ? Optional.empty() : Optional.of(Event.REFUSED);
        }
        Optional<Publication> taken = before.filter(then -> then.standing() == Standing.TAKEN);
        return Optional.of(taken.map(then -> then.fingerprint() == now.fingerprint() ? Event.RENEWED : Event.UPDATED)
                .orElse(Event.REGISTERED));
    }
}
