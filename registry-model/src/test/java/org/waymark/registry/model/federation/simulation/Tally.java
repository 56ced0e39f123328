package org.waymark.registry.model.federation.simulation;

import java.util.EnumMap;
import java.util.Map;

/** How much there was of everything. */
final class Tally {
    /** What is counted. */
    enum Kind {
        SCHEDULES,
        REGISTRIES,
        CHANGES,
        REQUESTS,
        MESSAGES,
        LOST,
        DOUBLED,
        LATE,
        CUTS,
        CRASHES,
        PAUSES,
        LEAVES,
        MOVES,
        AWAY,
        COMPARISONS,
        TAKEN,
        EXPIRED,
        FORGOTTEN,
        REFUSED
    }

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    void count(Kind kind) {
        count(kind, 1);
    }

    void count(Kind kind, long more) {
        counts.merge(kind, more, Long::sum);
    }

    long of(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    void addAll(Tally other) {
        other.counts.forEach(this::count);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
