package org.waymark.registry.model.federation.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.registry.model.federation.Request;
import org.waymark.registry.model.feed.Entry;
import org.waymark.registry.model.feed.Live;
import org.waymark.registry.model.feed.Tombstone;
import org.waymark.registry.model.feed.Tombstone.Cause;
import org.waymark.registry.model.record.EndpointId;
import org.waymark.registry.model.record.ServiceRecord;

/** Knows what was acknowledged, sees everything, and complains. */
final class Judge {
    private final Agenda agenda;
    private final Duration skew;
    private final Map<EndpointId, Story> stories = new LinkedHashMap<>();
    private final Map<String, Map<EndpointId, Instant>> removals = new HashMap<>();
    private final Map<String, Set<State>> accepted = new HashMap<>();
    /** Whether some registry grants ordinary records short leases, so that they end earlier here and there. */
    private final boolean strict;

    private final Duration retention;
    private boolean quiet;

    Judge(Agenda agenda, Schedule schedule) {
        this.agenda = agenda;
        this.strict = schedule.records().strict() != Schedule.NOBODY;
        this.skew = Duration.ofMillis(schedule.machines().skew());
        this.retention = Duration.ofMillis(schedule.records().retention());
    }

    /** @param content what the record says, or why it is gone */
    private record State(EndpointId id, Instant time, Object content) {}

    /** How many endpoints there ever were. */
    int known() {
        return stories.size();
    }

    Optional<Story> story(EndpointId id) {
        return Optional.ofNullable(stories.get(id));
    }

    /** From now on nothing changes. */
    void expectQuiet() {
        quiet = true;
    }

    /** The owner, or whoever speaks for it, was told that this is registered from now on. */
    void acknowledged(SimulatedRegistry registry, String owner, Entry entry) {
        stories.computeIfAbsent(entry.id(), id -> new Story(id, owner, registry))
                .goesOn(registry, entry);
    }

    /** A registry has a new state. */
    void accepted(SimulatedRegistry registry, Entry entry) {
        Map<EndpointId, Instant> gone = removals.computeIfAbsent(registry.name(), name -> new HashMap<>());
        if (entry instanceof Live live) {
            judge(registry, live, gone);
        } else if (((Tombstone) entry).cause() == Cause.REMOVED) {
            gone.merge(entry.id(), entry.updatedAt(), (one, other) -> one.isAfter(other) ? one : other);
        }
        boolean isGone = entry instanceof Tombstone;
        Object content = entry instanceof Live live ? live.record().attributes() : ((Tombstone) entry).cause();
        boolean isNew = accepted.computeIfAbsent(registry.name(), name -> new HashSet<>())
                .add(new State(entry.id(), entry.updatedAt(), content));
        if (!isNew && !(isGone && isForgotten(entry.updatedAt()))) {
            throw new Violation(Invariant.QUIET, registry.name() + " accepts again " + Words.of(entry));
        }
    }

    /** Whether some clocks may say that a removal need not be remembered any more. */
    private boolean isForgotten(Instant removal) {
        return removal.plus(retention).isBefore(now().plus(skew.multipliedBy(2)));
    }

    private void judge(SimulatedRegistry registry, Live live, Map<EndpointId, Instant> gone) {
        String what = registry.name() + " accepts " + Words.of(live);
        Story story = Optional.ofNullable(stories.get(live.id()))
                .orElseThrow(() -> new Violation(Invariant.ARRIVES, what + ", which nobody registered"));
        if (!live.record().owner().name().equals(story.owner())) {
            throw new Violation(
                    Invariant.KEEPS_ITS_OWNER, what + " of " + live.record().owner());
        }
        if (Optional.ofNullable(gone.get(live.id()))
                .filter(removal -> !live.updatedAt().isAfter(removal))
                .isPresent()) {
            throw new Violation(Invariant.STAYS_GONE, what + " after its removal " + gone.get(live.id()));
        }
        Instant end = story.leaseOf(live.updatedAt())
                .orElseThrow(() -> new Violation(Invariant.ARRIVES, what + ", which nobody registered so"));
        if (live.record().lease().expiresAt().isAfter(end)) {
            throw new Violation(Invariant.ENDS, what + " for longer than " + end);
        }
    }

    /** A registry tells another something. */
    void told(SimulatedRegistry registry, Request request) {
        if (quiet) {
            Conversation.messages(request).forEach(message -> judgeNoise(registry, message.id(), request));
            if (request instanceof Request.Fetch fetch) {
                fetch.ids().forEach(id -> judgeNoise(registry, id, request));
            }
        }
    }

    private void judgeNoise(SimulatedRegistry registry, EndpointId id, Request request) {
        Story story = stories.get(id);
        boolean changing = id.value().equals(story.home().address())
                || isAboutToEnd(story, now())
                || isForgotten(story.end())
                || isShortened(story);
        if (!changing) {
            throw new Violation(Invariant.QUIET, registry.name() + " sends without need " + Words.of(request));
        }
    }

    /** Looks at what a registry shows. */
    void look(SimulatedRegistry registry) {
        Instant now = now();
        for (Live live : registry.shown()) {
            Optional<Instant> end = stories.get(live.id()).leaseOf(live.updatedAt());
            if (end.filter(over -> over.plus(skew).isBefore(now)).isPresent()) {
                throw new Violation(Invariant.ENDS, registry.name() + " shows at " + now + " still " + Words.of(live));
            }
        }
    }

    /** Looks at everything once all is well. */
    void close(List<SimulatedRegistry> registries) {
        Instant now = now();
        List<SimulatedRegistry> roots =
                registries.stream().filter(SimulatedRegistry::isGlobal).toList();
        for (Story story : stories.values()) {
            if (story.isGone()) {
                registries.stream()
                        .filter(registry -> !registry.isAbandoned())
                        .forEach(registry -> judgeGone(registry, story));
            } else if (!isAboutToEnd(story, now)) {
                judgeRoots(roots, story);
                if (story.end().isAfter(now)) {
                    roots.forEach(root -> judgeArrived(root, story));
                    story.home().above().forEach(registry -> judgeArrived(registry, story));
                }
            }
        }
    }

    private void judgeArrived(SimulatedRegistry registry, Story story) {
        if (!isShortened(story) || (registry == story.home() && !registry.isStrict()) || !isOver(registry, story)) {
            judgeShown(registry, story);
        }
    }

    /** Whether a registry shows nothing, but not because the newest state was removed. */
    private static boolean isOver(SimulatedRegistry registry, Story story) {
        return registry.shown(story.id()).isEmpty()
                && registry.store()
                        .newest(story.id())
                        .filter(entry -> entry instanceof Tombstone gone && gone.cause() == Cause.REMOVED)
                        .filter(removal ->
                                !removal.updatedAt().isBefore(story.newest().time()))
                        .isEmpty();
    }

    private boolean isShortened(Story story) {
        return strict && !story.id().value().equals(story.home().address());
    }

    private static void judgeGone(SimulatedRegistry registry, Story story) {
        registry.shown(story.id()).ifPresent(live -> {
            throw new Violation(
                    Invariant.STAYS_GONE, registry.name() + " shows " + Words.of(live) + ", which was removed");
        });
    }

    private void judgeRoots(List<SimulatedRegistry> roots, Story story) {
        List<SimulatedRegistry> judged = isShortened(story)
                ? roots.stream()
                        .filter(root -> root.shown(story.id()).isPresent())
                        .toList()
                : roots;
        for (SimulatedRegistry root : judged) {
            Optional<Live> first = judged.get(0).shown(story.id());
            Optional<Live> shown = root.shown(story.id());
            if (!saySame(first, shown)) {
                throw new Violation(
                        Invariant.ROOTS_AGREE,
                        judged.get(0).name() + " shows " + first.map(Words::of) + " and " + root.name() + " "
                                + shown.map(Words::of) + " of " + story.id());
            }
        }
    }

    private static boolean saySame(Optional<Live> one, Optional<Live> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        ServiceRecord first = one.get().record();
        ServiceRecord second = other.get().record();
        return first.updatedAt().equals(second.updatedAt())
                && first.attributes().equals(second.attributes())
                && first.owner().name().equals(second.owner().name());
    }

    private static void judgeShown(SimulatedRegistry registry, Story story) {
        Optional<Live> shown = registry.shown(story.id());
        if (shown.filter(live -> live.updatedAt().equals(story.newest().time())).isEmpty()) {
            throw new Violation(
                    Invariant.ARRIVES,
                    registry.name() + " shows " + shown.map(Words::of) + " and not " + story.newest() + " until "
                            + story.end());
        }
    }

    /** Whether some clocks may say that the lease is over and others not. */
    private boolean isAboutToEnd(Story story, Instant now) {
        return !story.isGone() && Duration.between(story.end(), now).abs().compareTo(skew.plusMinutes(1)) <= 0;
    }

    private Instant now() {
        return SimulatedRegistry.instant(agenda.now());
    }
}
