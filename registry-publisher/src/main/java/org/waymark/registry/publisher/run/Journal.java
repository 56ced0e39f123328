package org.waymark.registry.publisher.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.publisher.lifecycle.Publication;
import org.waymark.registry.publisher.lifecycle.Standing;
import org.waymark.registry.publisher.source.Harvest;

/** What is logged: each event once, not each time that it is noticed. For one thread. */
final class Journal {
    private static final Logger LOG = System.getLogger("org.waymark.registry.publisher");
    private static final int MOST = 20;

    private final String registry;
    private final Map<String, Set<String>> complaints = new HashMap<>();
    private Optional<Instant> awaySince = Optional.empty();
    private Optional<String> memory = Optional.empty();

    Journal(String registry) {
        this.registry = registry;
    }

    /** What is wrong with sources at present. */
    List<String> complaints() {
        return complaints.values().stream().flatMap(Set::stream).sorted().toList();
    }

    /** A source was looked at. */
    void harvested(String source, Harvest harvest) {
        Set<String> now = harvest.complaints().collect(Collectors.toCollection(TreeSet::new));
        Set<String> before = complaints.getOrDefault(source, Set.of());
        if (now.isEmpty()) {
            complaints.remove(source);
            if (!before.isEmpty()) {
                LOG.log(Level.INFO, "[{0}] is read without complaints again", source);
            }
        } else {
            complaints.put(source, now);
            limited(now.stream().filter(one -> !before.contains(one)).toList(), one -> "[" + source + "] " + one);
        }
    }

    /** The registry has been told. */
    void told(Map<EndpointId, Publication> before, Map<EndpointId, Publication> after) {
        Tally tally = Tally.of(before, after);
        if (tally.isWorthALine()) {
            LOG.log(Level.INFO, "{0}: {1}", registry, tally);
        } else if (!tally.isNothing()) {
            LOG.log(Level.DEBUG, "{0}: {1}", registry, tally);
        }
        List<Publication> refused = after.values().stream()
                .filter(publication -> !publication.reason().isEmpty())
                .filter(publication -> !saidBefore(before.get(publication.id()), publication))
                .toList();
        limited(refused, Journal::refusal);
        after.values().stream()
                .filter(publication -> publication.standing() == Standing.TAKEN)
                .filter(publication -> wasRefused(before.get(publication.id())))
                .forEach(publication -> LOG.log(Level.INFO, "{0} is taken now", publication.id()));
    }

    /** The registry has not answered. */
    void away(String why, Instant now, Duration pause) {
        if (awaySince.isEmpty()) {
            awaySince = Optional.of(now);
            LOG.log(
                    Level.WARNING,
                    "{0} cannot be told, which is tried again from now on, first in {1} s: {2}",
                    registry,
                    Long.toString(pause.toSeconds()),
                    why);
        } else {
            LOG.log(Level.DEBUG, "{0} cannot be told: {1}", registry, why);
        }
    }

    /** The registry has answered. */
    void heard(Instant now) {
        awaySince.ifPresent(since -> LOG.log(
                Level.INFO,
                "{0} is told again, after {1} s",
                registry,
                Long.toString(Duration.between(since, now).toSeconds())));
        awaySince = Optional.empty();
    }

    /** What is registered could, or could not, be written down. */
    void remembered(Optional<String> trouble) {
        if (!memory.equals(trouble)) {
            trouble.ifPresentOrElse(
                    why -> LOG.log(
                            Level.ERROR,
                            "{0}; registering goes on, but what vanishes while the publisher does not run is left to its"
                                    + " lease",
                            why),
                    () -> LOG.log(Level.INFO, "the state file is written again"));
            memory = trouble;
        }
    }

    private static boolean saidBefore(@Nullable Publication before, Publication now) {
        return before != null && before.reason().equals(now.reason());
    }

    private static boolean wasRefused(@Nullable Publication before) {
        return before != null && before.standing() == Standing.REFUSED;
    }

    private static String refusal(Publication publication) {
        String what = publication.standing() == Standing.LEAVING ? " is not removed: " : " is not taken: ";
        return publication.id() + " of [" + publication.origin() + "]" + what + publication.reason();
    }

    private static <T> void limited(List<T> events, Function<T, String> sentence) {
        events.stream().limit(MOST).forEach(event -> LOG.log(Level.WARNING, "{0}", sentence.apply(event)));
        if (events.size() > MOST) {
            LOG.log(Level.WARNING, "and {0} more of this kind", Integer.toString(events.size() - MOST));
        }
    }
}
